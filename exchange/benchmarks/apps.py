from django.apps import AppConfig


class BenchmarksConfig(AppConfig):
    name = "exchange.benchmarks"
