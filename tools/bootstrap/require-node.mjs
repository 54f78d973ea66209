/** Ends the run with a message when Node is too old. Written in old syntax, so that an old Node reaches the message. */
export function requireNode() {
  const parts = process.versions.node.split('.').map(Number);
  if (parts[0] > 20 || (parts[0] === 20 && parts[1] >= 19)) return;
  const remedy = '请安装新版（推荐 22 或 24 的长期支持版，见 nodejs.org）后再运行。';
  process.stderr.write(`\n需要 Node.js 20.19 或更新的版本，现在是 ${process.versions.node}。\n${remedy}\n\n`);
  process.exit(1);
}
