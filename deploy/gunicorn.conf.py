"""gunicorn in production. See deploy/xiaoqiao.service."""

import multiprocessing
import os

wsgi_app = "exchange.wsgi"
bind = os.environ.get("BIND", "unix:/run/xiaoqiao/web.sock")
# Pages are made by Python, so processes follow the cores; threads cover the waits for the database.
worker_class = "gthread"
workers = int(os.environ.get("WEB_CONCURRENCY", multiprocessing.cpu_count() + 1))
threads = 4
timeout = 30
# Workers are renewed now and then, not all at once, so that memory that only ever grows starts anew.
max_requests = 5000
max_requests_jitter = 500
# Its place is in the home folder, which the service may not write.
control_socket_disable = True
