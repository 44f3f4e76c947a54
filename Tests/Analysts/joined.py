"""Draws the snapshot from its keys, as programs do that read a schema: SQLAlchemy reflects it, and joins by what it found.

Needs SQLAlchemy (pip). Usage: joined.py REPORTS/sla.sqlite
"""

import sqlite3
import sys

from sqlalchemy import create_engine, func, select
from sqlalchemy.ext.automap import automap_base
from sqlalchemy.orm import Session

snapshot = sys.argv[1]
lite = sqlite3.connect(f"file:{snapshot}?mode=ro&immutable=1", uri=True)
failures = []
loose = lite.execute("PRAGMA foreign_key_check").fetchall()
if loose:
    failures.append(f"rows that refer to nothing: {loose[:3]}")

engine = create_engine(f"sqlite:///file:{snapshot}?mode=ro&immutable=1&uri=true")
base = automap_base()
# Names of both ends and of the column: a table may lead to another by several.
base.prepare(
    autoload_with=engine,
    name_for_scalar_relationship=lambda _, local, other, key: "to_" + key.column_keys[0],
    name_for_collection_relationship=lambda _, local, other, key: f"from_{other.__name__}_{key.column_keys[0]}",
)
declared = {
    (table, column, *target.split("."))
    for table, column, target in lite.execute(
        "SELECT table_name, column_name, refers_to FROM data_dictionary WHERE refers_to <> ''")
}
reflected = {
    (table.name, key.parent.name, key.column.table.name, key.column.name)
    for table in base.metadata.tables.values() for key in table.foreign_keys
}
if declared != reflected or len(reflected) < 40:
    failures.append(f"keys differ: {sorted(declared ^ reflected)}")

outage = base.classes.outage
with Session(engine) as session:
    changed = session.scalars(select(outage).where(outage.change_id.is_not(None))).all()
    paths = [(row.to_incident_id.severity, row.to_change_id.kind, row.to_service.to_account.division) for row in changed]
    if not paths or any(None in path for path in paths):
        failures.append(f"outage → incident, operation, service → account: {paths}")
    # Without a condition a join follows the key.
    tables = base.metadata.tables
    joined = tables["outage_source"].join(tables["outage"]).join(tables["source_file"])
    counted = session.scalar(select(func.count()).select_from(joined))
    expected = lite.execute("SELECT count(*) FROM outage_source WHERE outage_id IS NOT NULL").fetchone()[0]
    if counted != expected or not expected:
        failures.append(f"outage_source → outage, source_file: {counted} of {expected}")
for failure in failures:
    print(failure, file=sys.stderr)
print(f"SQLAlchemy: {len(base.metadata.tables)} tables, {len(reflected)} keys, {len(paths)} outages followed, {len(failures)} differences")
sys.exit(1 if failures else 0)
