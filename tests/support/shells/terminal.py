"""Types standard input into a program at a terminal of its own, and writes out what that shows."""

import os
import pty
import sys
import termios
import threading

typed = sys.stdin.buffer.read() + b'\x04'
child, terminal = pty.fork()
if child == 0:
    modes = termios.tcgetattr(0)
    modes[3] &= ~termios.ECHO
    termios.tcsetattr(0, termios.TCSANOW, modes)
    os.execv(sys.argv[1], sys.argv[1:])


def type_all():
    left = typed
    while left:
        left = left[os.write(terminal, left[:512]) :]


threading.Thread(target=type_all, daemon=True).start()
try:
    while shown := os.read(terminal, 65536):
        sys.stdout.buffer.write(shown)
except OSError:
    pass  # Linux says so when the program has closed its end.
sys.stdout.buffer.flush()
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
