-- An answer of the identity provider is taken once: the sign-in's state, hashed, until the state itself has expired.
CREATE TABLE sign_in_answers (
    state_hash TEXT NOT NULL PRIMARY KEY,
    forgotten_at BIGINT NOT NULL
);
CREATE INDEX sign_in_answers_by_end ON sign_in_answers (forgotten_at);

-- Whether a password is due to be changed, where an installation demands that at all.
ALTER TABLE accounts ADD COLUMN password_set_at BIGINT NOT NULL DEFAULT 0;
UPDATE accounts SET password_set_at = opened_at;
ALTER TABLE officers ADD COLUMN password_set_at BIGINT NOT NULL DEFAULT 0;
UPDATE officers SET password_set_at = appointed_at;

-- "firefox/windows": what the list of one's own sessions calls a device.
ALTER TABLE sessions ADD COLUMN device TEXT NOT NULL DEFAULT '';
