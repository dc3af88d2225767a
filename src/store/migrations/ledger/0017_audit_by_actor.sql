-- What an officer did and looked at, for the auditor. Written when the event is sealed, so that recording it costs no more.
CREATE INDEX events_by_actor ON events (actor, log_index) WHERE log_index IS NOT NULL AND actor <> 'system';
