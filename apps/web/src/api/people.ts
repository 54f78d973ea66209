import { queryOptions } from '@tanstack/react-query';
import type {
  ImportResult,
  NewOrganisation,
  NewUser,
  OneTimePassword,
  OpenSession,
  Organisation,
  SignedInState,
  TrailPage,
  TrailVerdict,
  User,
  UserRole,
} from './contract.ts';
import { keepCsrfToken, request, upload, withJson } from './request.ts';

async function kept(answer: Promise<SignedInState>): Promise<SignedInState> {
  const state = await answer;
  keepCsrfToken(state.csrf);
  return state;
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => kept(request<SignedInState>('/api/session')),
  staleTime: 60_000,
  refetchOnWindowFocus: true,
});
export const signIn = (login: string, password: string) =>
  kept(request<SignedInState>('/api/session', withJson('POST', { login, password })));
export const signOut = () => request<void>('/api/session', { method: 'DELETE' });
export const changePassword = (current: string, next: string) =>
  request<void>('/api/session/password', withJson('PUT', { current, next }));

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: () => request<{ sessions: OpenSession[] }>('/api/sessions').then((list) => list.sessions),
});
export const endSession = (id: string) => request<void>(`/api/sessions/${id}`, { method: 'DELETE' });

export const organisationsQuery = queryOptions({
  queryKey: ['organisations'],
  queryFn: () => request<{ organisations: Organisation[] }>('/api/organisations').then((list) => list.organisations),
});
export const createOrganisation = (added: NewOrganisation) =>
  request<Organisation>('/api/organisations', withJson('POST', added));
export const removeOrganisation = (id: string) => request<void>(`/api/organisations/${id}`, { method: 'DELETE' });

export const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: () => request<{ users: User[] }>('/api/users').then((list) => list.users),
});
export const createUser = (added: NewUser) => request<OneTimePassword>('/api/users', withJson('POST', added));
export const setDisabled = ({ id, name, organisationId }: User, disabled: boolean) =>
  request<void>(`/api/users/${id}`, withJson('PUT', { name, organisationId, disabled }));
export const resetPassword = (id: string) => request<OneTimePassword>(`/api/users/${id}/password`, { method: 'POST' });
export const setRole = (id: string, role: UserRole | null, assigned: readonly string[]) =>
  request<void>(`/api/users/${id}/role`, withJson('PUT', { role, assigned }));
export const unlockUser = (id: string) => request<void>(`/api/users/${id}/unlock`, { method: 'POST' });
export const endSessionsOf = (id: string) => request<void>(`/api/users/${id}/sessions`, { method: 'DELETE' });

/** Send a list of users (.xlsx). */
export function importUsers(file: File): Promise<ImportResult> {
  const form = new FormData();
  form.append('file', file, file.name);
  return upload<ImportResult>('/api/users/import', form, () => undefined);
}

export const trailQuery = (from: number, count: number) =>
  queryOptions({
    queryKey: ['trail', from, count],
    queryFn: () => request<TrailPage>(`/api/trail?from=${from}&count=${count}`),
  });
export const verifyTrail = () => request<TrailVerdict>('/api/trail/verdict');
