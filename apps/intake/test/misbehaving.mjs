// A reading process that does what the file's name says: the accidents that a real file could cause.
const accidents = {
  'fine.txt': () => '{"ok":true,"value":{"format":"text","blocks":[],"stories":[],"notices":[]}}',
  'endless.txt': () => {
    for (;;);
  },
  'backtracking.txt': () => String(/^(a+)+$/.test(`${'a'.repeat(60)}b`)),
  // V8 ends the whole process on these; in a thread they would take the server along.
  'array.txt': () => {
    const all = [];
    for (;;) all.push(1);
  },
  'map.txt': () => {
    const all = new Map();
    for (let n = 0; ; n++) all.set(`key ${n}`, n);
  },
  'outside-heap.txt': () => {
    const all = [];
    for (;;) all.push(new Uint8Array(20_000_000).fill(1));
  },
  'crash.txt': () => process.abort(),
  'exit.txt': () => process.exit(3),
};

process.on('message', (task) => {
  const accident = accidents[task.name];
  if (!accident) return process.send({ ok: false, kind: 'thrown', frames: ['Error', 'at somewhere'] });
  process.send({ ok: true, json: accident() });
});
process.on('disconnect', () => process.exit(0));
