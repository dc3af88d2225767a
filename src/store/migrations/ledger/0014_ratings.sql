-- 好差评. Which case it is about is kept as a keyed hash (one rating for each case) and sealed; ids are random and the day is all
-- that is said of the time, so that the rows cannot be laid beside the cases.
CREATE TABLE ratings (
    id TEXT NOT NULL PRIMARY KEY,
    case_index BYTEA NOT NULL,
    sealed_case BYTEA NOT NULL,
    service TEXT NOT NULL,
    office TEXT NOT NULL,
    rated_on TEXT NOT NULL,
    level TEXT NOT NULL,
    reasons TEXT NOT NULL,
    sealed_words BYTEA NOT NULL,
    answer_by BIGINT,
    act_at BIGINT,
    reported BIGINT NOT NULL,
    answer_kind TEXT NOT NULL,
    sealed_answer BYTEA NOT NULL,
    answered_by TEXT NOT NULL,
    answered_at BIGINT,
    version BIGINT NOT NULL
);
CREATE UNIQUE INDEX ratings_one_for_each_case ON ratings (case_index);
CREATE INDEX ratings_by_office ON ratings (office, rated_on);
CREATE INDEX ratings_unanswered ON ratings (office, answer_by) WHERE answer_by IS NOT NULL AND answered_at IS NULL;
CREATE INDEX ratings_due ON ratings (act_at) WHERE act_at IS NOT NULL;
