"""Runs a command on a pseudo-terminal: terminal.py WHEN COMMAND…. Sends Ctrl-C once WHEN was printed (never when it is
empty), then prints how it ended and what it printed, as JSON."""
import json, os, pty, re, select, signal, sys, time

when, command = sys.argv[1].encode(), sys.argv[2:]
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(command[0], command)
out, sent, end = b"", not when, time.time() + 120
while time.time() < end:
    ready, _, _ = select.select([terminal], [], [], 1)
    if not ready:
        continue
    try:
        piece = os.read(terminal, 65536)
    except OSError:
        break
    if not piece:
        break
    out += piece
    if not sent and re.search(when, out):
        os.write(terminal, b"\x03")
        sent = True
else:
    os.kill(pid, signal.SIGKILL)
_, status = os.waitpid(pid, 0)
by = os.WTERMSIG(status) if os.WIFSIGNALED(status) else None
code = os.WEXITSTATUS(status) if os.WIFEXITED(status) else None
print(json.dumps({"signal": by, "code": code, "out": out.decode("utf-8", "replace")}))
