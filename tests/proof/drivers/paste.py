"""Pastes the files that it is given into a shell at a terminal of its own, one after the other, as a terminal does: in brackets
if the shell has asked for them."""

import os
import pty
import re
import select
import sys
import time

PROMPT = b'READY>'
# Colours, moves of the cursor, titles: a shell draws its prompt with them.
ESCAPES = re.compile(rb'\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07]*\x07|\x1b[(][0-9A-Z]|\x1b[=>78]')


def wait(terminal, seen=b''):
    """Until the prompt is there: what is typed earlier would go to the program that still runs. Returns what was shown."""
    end = time.monotonic() + 20
    while time.monotonic() < end:
        if not select.select([terminal], [], [], 0.2)[0]:
            if ESCAPES.sub(b'', seen[-500:]).rstrip().endswith(PROMPT):
                return seen
            continue
        try:
            seen += os.read(terminal, 65536)
        except OSError:
            return seen
    sys.stderr.write('No prompt: %r\n' % seen[-300:])
    return seen


def send(terminal, text):
    """Reads meanwhile, and returns what was shown: a shell that cannot write takes nothing more."""
    seen = b''
    while text:
        shown, free, _ = select.select([terminal], [terminal], [])
        if shown:
            seen += os.read(terminal, 65536)
        elif free:
            text = text[os.write(terminal, text[:512]) :]
    return seen


split = sys.argv.index('--')
files, program = sys.argv[1:split], sys.argv[split + 1 :]
child, terminal = pty.fork()
if child == 0:
    os.execvp(program[0], program)
os.set_blocking(terminal, False)
shown = wait(terminal)
for path in files:
    with open(path, 'rb') as file:
        pasted = file.read().rstrip(b'\n')
    typed = pasted.replace(b'\n', b'\r')
    if b'\x1b[?2004h' in shown:
        typed = b'\x1b[200~' + typed + b'\x1b[201~'
    shown = wait(terminal, send(terminal, typed + b'\r'))
try:
    send(terminal, b'\x04')
    send(terminal, b'exit\r')
except OSError:
    # It has ended with the first of them.
    pass
