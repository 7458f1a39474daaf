"""What makes the log append-only in the database itself, for whoever goes around Django. Migrations call it."""

TABLE = "moderation_logentry"

SQLITE = [
    f"CREATE TRIGGER log_keeps_{event} BEFORE {event.upper()} ON {TABLE} "
    "BEGIN SELECT RAISE(ABORT, 'The moderation log is append-only'); END"
    for event in ("update", "delete")
]
SQLITE_UNDO = ["DROP TRIGGER IF EXISTS log_keeps_update", "DROP TRIGGER IF EXISTS log_keeps_delete"]

POSTGRESQL = [
    "CREATE FUNCTION log_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
    "RAISE EXCEPTION 'The moderation log is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$",
    f"CREATE TRIGGER log_keeps BEFORE UPDATE OR DELETE ON {TABLE} FOR EACH ROW EXECUTE FUNCTION log_is_append_only()",
]
POSTGRESQL_UNDO = [f"DROP TRIGGER IF EXISTS log_keeps ON {TABLE}", "DROP FUNCTION IF EXISTS log_is_append_only()"]


def put_up(connection) -> None:
    run(connection, {"sqlite": SQLITE, "postgresql": POSTGRESQL})


def take_down(connection) -> None:
    """Only for taking the migration back, and for tests, which empty tables as nothing else may."""
    run(connection, {"sqlite": SQLITE_UNDO, "postgresql": POSTGRESQL_UNDO})


def run(connection, statements: dict[str, list[str]]) -> None:
    with connection.cursor() as cursor:
        for statement in statements[connection.vendor]:
            cursor.execute(statement)
