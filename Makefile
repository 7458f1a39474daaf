# Two commands begin everything: `make run` and `make test`. The others are for those who change the code.

.PHONY: run test install lock messages format

run: .venv/.runtime
	@deploy/run.sh

test: .venv/.development
	@tests/install.sh
	@tests/run.sh

# What a deployment needs: the packages and nothing else.
install: .venv/.runtime

# A .venv whose Python went away, as after an upgrade of the system, is made anew.
ifneq (ok,$(shell .venv/bin/python -c 'print("ok")' 2>/dev/null))
.PHONY: .venv/.runtime
endif

# A stamp is newer than the lock file it was made from, or the packages are installed again.
.venv/.runtime: requirements.txt
	@deploy/venv.sh requirements.txt
	@touch $@

.venv/.development: .venv/.runtime requirements-dev.txt
	@deploy/venv.sh requirements-dev.txt
	@touch $@

# Pins stay as they are unless a .in file asks otherwise; `make lock UPGRADE=--upgrade` takes the newest allowed.
lock: .venv/.runtime
	@deploy/lock.sh $(UPGRADE)

messages: .venv/.runtime
	@locale/collect.sh

format: .venv/.development
	.venv/bin/ruff check --fix .
	.venv/bin/ruff format .
