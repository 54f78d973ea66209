import { Alert, Upload, Button } from 'antd';
import { useState } from 'react';
import type { ImportResult, OneTimePassword } from '../api/contract.ts';
import { importUsers } from '../api/people.ts';
import { useChange } from './use-change.ts';

interface Props {
  readonly onMade: (passwords: readonly OneTimePassword[]) => void;
}

/** Users from an Excel list: all of them, or what is wrong with which row. */
export function ImportUsers({ onMade }: Props) {
  const [errors, setErrors] = useState<ImportResult['errors']>([]);
  const sending = useChange(importUsers, (result) => {
    setErrors(result.errors);
    onMade(result.created);
  });
  return (
    <>
      <div className="desk-tools">
        <Upload
          accept=".xlsx"
          showUploadList={false}
          beforeUpload={(file) => {
            sending.mutate(file);
            return false;
          }}
        >
          <Button loading={sending.isPending}>用 Excel 名单导入</Button>
        </Upload>
        <span className="quiet">表头：登录名、姓名、机构、角色；机构写全称。有一行不对就一个也不写入。</span>
      </div>
      {errors.length > 0 && (
        <Alert
          type="error"
          role="alert"
          title="名单没有导入，请改好下面这些行再试"
          closable={{ onClose: () => setErrors([]) }}
          description={
            <ul>
              {errors.map(({ row, message }) => (
                <li key={row}>{`第 ${row} 行：${message}`}</li>
              ))}
            </ul>
          }
        />
      )}
    </>
  );
}
