import type { Capabilities, Format } from '../api/contract.ts';

const list = (formats: readonly Format[]) => formats.map((format) => format.extension.replace(/^\./, '.')).join(' ');

/** Which files can be dropped here, and what to do about those that cannot. */
export function FormatLine({ capabilities }: { readonly capabilities: Capabilities | undefined }) {
  if (!capabilities) return <p className="formats">可以核对 .docx .xlsx .pdf .txt 文件</p>;
  const ready = capabilities.formats.filter((format) => format.available);
  const missing = capabilities.formats.filter((format) => !format.available);
  return (
    <div className="formats">
      <p>
        可以核对 <b>{list(ready)}</b> 文件，单个不超过 {capabilities.maxFileMegabytes} MB；装着它们的文件夹和 .zip
        压缩包也可以
      </p>
      {missing.length > 0 && (
        <p>
          <b>{list(missing)}</b> 暂时读不了：请在 Word、Excel 或 WPS 里“另存为” .docx 或 .xlsx 再放进来；
          也可以请管理员在运行实绩的电脑上装上免费的 LibreOffice，装好后刷新这个页面即可。
        </p>
      )}
    </div>
  );
}
