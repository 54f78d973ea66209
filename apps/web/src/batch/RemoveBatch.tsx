import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { removeBatch } from '../api/queries.ts';
import { problemOf } from '../api/request.ts';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly onRemoved?: () => void;
}

/** Remove a batch with its files and results, after asking. */
export function RemoveBatch({ id, name, onRemoved }: Props) {
  const { message } = App.useApp();
  const client = useQueryClient();
  const removal = useMutation({
    mutationFn: () => removeBatch(id),
    onSuccess: async () => {
      onRemoved?.();
      client.removeQueries({ queryKey: ['batch', id] });
      await client.invalidateQueries({ queryKey: ['batches'] });
    },
    onError: (cause) => void message.error(problemOf(cause).message),
  });
  return (
    <Popconfirm
      title="移除这一批？"
      description="文件和核对结果都会从实绩里删掉，您电脑上的原文件不受影响。"
      okText="移除"
      cancelText="保留"
      okButtonProps={{ danger: true }}
      onConfirm={() => removal.mutateAsync()}
    >
      <Button danger type="text" loading={removal.isPending} aria-label={`移除 ${name}`}>
        移除
      </Button>
    </Popconfirm>
  );
}
