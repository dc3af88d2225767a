-- What has expired is swept out every hour, however much is alive.
CREATE INDEX sessions_by_end ON sessions (expires_at);
CREATE INDEX one_time_codes_by_end ON one_time_codes (expires_at);
