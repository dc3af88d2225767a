-- Registers an operator has taken down: they answer nobody until they are brought up again.
CREATE TABLE register_switches (
    register TEXT NOT NULL PRIMARY KEY
);
