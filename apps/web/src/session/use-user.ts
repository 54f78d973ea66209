import { useQuery } from '@tanstack/react-query';
import type { User } from '../api/contract.ts';
import { sessionQuery } from '../api/people.ts';

/** Who is signed in; null while nobody is. */
export function useUser(): User | null {
  return useQuery(sessionQuery).data?.user ?? null;
}
