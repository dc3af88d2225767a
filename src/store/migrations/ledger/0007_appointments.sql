-- What offices published; nothing here is changed, of two rows for a day the later published counts. Hours as text: the seven
-- days of the week, Monday first, parted by ";".
CREATE TABLE reception_hours (
    id TEXT NOT NULL PRIMARY KEY,
    office TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    week TEXT NOT NULL,
    slot_minutes BIGINT NOT NULL,
    places BIGINT NOT NULL,
    days_ahead BIGINT NOT NULL,
    published_by TEXT NOT NULL,
    published_at BIGINT NOT NULL
);
CREATE INDEX reception_hours_by_office ON reception_hours (office, published_at);

-- hours: empty is closed, NULL is as usual again.
CREATE TABLE special_days (
    id TEXT NOT NULL PRIMARY KEY,
    office TEXT NOT NULL,
    day TEXT NOT NULL,
    hours TEXT,
    set_by TEXT NOT NULL,
    set_at BIGINT NOT NULL
);
CREATE INDEX special_days_by_office ON special_days (office, day);

CREATE TABLE appointments (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    person_index BYTEA,
    service TEXT NOT NULL,
    purpose TEXT NOT NULL,
    draft_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    district TEXT NOT NULL,
    office TEXT NOT NULL,
    day TEXT NOT NULL,
    time TEXT NOT NULL,
    place BIGINT NOT NULL,
    state TEXT NOT NULL,
    version BIGINT NOT NULL,
    booked_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    reason TEXT NOT NULL,
    reminded_at BIGINT,
    closed_at BIGINT
);
CREATE UNIQUE INDEX appointments_one_open_per_account ON appointments (account_id, service) WHERE closed_at IS NULL;
CREATE UNIQUE INDEX appointments_one_open_per_person ON appointments (person_index, service) WHERE closed_at IS NULL;
CREATE UNIQUE INDEX appointments_one_open_per_case ON appointments (case_id) WHERE closed_at IS NULL AND case_id <> '';
CREATE INDEX appointments_by_account ON appointments (account_id);
CREATE INDEX appointments_by_office ON appointments (office, day, time);

-- The places given away: its key is what keeps a slot from being overfilled, whoever asks at the same moment.
CREATE TABLE appointment_seats (
    office TEXT NOT NULL,
    day TEXT NOT NULL,
    time TEXT NOT NULL,
    place BIGINT NOT NULL,
    appointment_id TEXT NOT NULL REFERENCES appointments (id),
    PRIMARY KEY (office, day, time, place)
);
CREATE UNIQUE INDEX appointment_seats_one_each ON appointment_seats (appointment_id);

-- Who did what to an appointment, in order.
CREATE TABLE appointment_events (
    appointment_id TEXT NOT NULL REFERENCES appointments (id),
    version BIGINT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    state TEXT NOT NULL,
    day TEXT NOT NULL,
    time TEXT NOT NULL,
    place BIGINT NOT NULL,
    PRIMARY KEY (appointment_id, version)
);
