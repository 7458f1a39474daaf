-- The database, for a server on the same machine: sudo -u postgres psql -f deploy/postgresql.sql
-- The service's user of the same name comes in through the socket, without a password (peer, as Debian has it).
-- Sorting is by code point and the same on every machine; what people read is sorted by the site itself.
CREATE ROLE xiaoqiao LOGIN;
CREATE DATABASE xiaoqiao OWNER xiaoqiao ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0;
