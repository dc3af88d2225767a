-- People of the offices. The office is a division code; what a role may do where is decided in code, not here.
CREATE TABLE officers (
    id TEXT NOT NULL PRIMARY KEY,
    account TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    office TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    first_password_expires_at BIGINT,
    appointed_at BIGINT NOT NULL,
    dismissed_at BIGINT
);
CREATE UNIQUE INDEX officers_by_account ON officers (account);
