"""A PostgreSQL of one's own: made in a temporary folder for one command, gone after it.

    python -m tests.database pytest tests/posts -q

runs `python -m pytest tests/posts -q` with DATABASE_URL naming the cluster. It listens on a socket inside its folder
and on no port, so that two runs never meet.
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

ABSENT = "PostgreSQL is not installed, so nothing was tested on it. On Debian: apt-get install postgresql"
USER = "xiaoqiao"


def binaries() -> Path | None:
    """The folder of initdb and pg_ctl, newest first. Debian keeps them off the PATH."""
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[4]))
    found = versions[-1] if versions else shutil.which("initdb")
    return Path(found).resolve().parent if found else None


def owner() -> dict[str, object]:
    """How to start a process as somebody harmless: the server refuses to run as root."""
    if os.geteuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        try:
            account = pwd.getpwnam(name)
        except KeyError:
            continue
        return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
    raise SystemExit("Running as root, and found neither a user named postgres nor nobody to run PostgreSQL as.")


@contextmanager
def cluster(folder: Path) -> Iterator[str]:
    """The address, as DATABASE_URL wants it, of a server that lives as long as the block."""
    who = owner()
    if who:
        os.chown(folder, who["user"], who["group"])
    data, log = folder / "data", folder / "log"

    def run(program: str, *arguments: str) -> None:
        done = subprocess.run([binaries() / program, *arguments], cwd=folder, capture_output=True, text=True, **who)
        if done.returncode:
            said = log.read_text() if log.exists() else ""
            raise SystemExit(f"{program} failed:\n{done.stdout}{done.stderr}{said}")

    run("initdb", "-D", str(data), "-U", USER, "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync")
    # Nothing here needs to survive a power cut.
    options = f"-c listen_addresses='' -k '{folder}' -F -c full_page_writes=off -c synchronous_commit=off"
    try:
        run("pg_ctl", "-D", str(data), "-l", str(log), "-w", "-o", options, "start")
        yield f"postgresql://{USER}@/postgres?host={folder}"
    finally:
        if (data / "postmaster.pid").exists():
            run("pg_ctl", "-D", str(data), "-m", "immediate", "stop")


def stop(number: int, frame: FrameType | None) -> None:
    """Leaves by the front door, so that the server is stopped on the way out."""
    raise SystemExit(128 + number)


def main(command: list[str]) -> int:
    if not binaries():
        sys.stderr.write(ABSENT + "\n")
        return os.EX_UNAVAILABLE
    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGHUP, stop)
    # A socket's path may have 107 characters at most, so a long TMPDIR is no place for it.
    with tempfile.TemporaryDirectory(prefix="xiaoqiao-", dir="/tmp") as folder, cluster(Path(folder)) as address:  # noqa: S108
        return subprocess.run([sys.executable, "-m", *command], env={**os.environ, "DATABASE_URL": address}).returncode


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
