// Runs one module after the other.
for (const path of process.argv.slice(2)) await import(path);
