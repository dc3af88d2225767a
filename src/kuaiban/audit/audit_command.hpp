#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>

#include "kuaiban/paths.hpp"

namespace kuaiban {

/// kuaiban audit verify [--head FILE]: reads the whole log and names every place where it is not what was sealed, the first one
/// first. `head`: a file of heads kept elsewhere, or a folder of such files; empty: only what the database says of itself.
/// Exit status: 0 sound, 1 not, 3 could not be looked at.
int audit_verify(const std::filesystem::path& head, const Paths& paths, std::ostream& out, std::ostream& err);

/// kuaiban audit export FOLDER: log.jsonl, heads.jsonl and key.pem, as docs/audit.md describes them, for whoever wants to verify the
/// log without this program.
int audit_export(const std::filesystem::path& folder, const Paths& paths, std::ostream& out, std::ostream& err);

/// kuaiban audit prove --entry N | --from SIZE: that an entry is in the log, or that the log still begins as it was at that size; one
/// JSON object against the newest signed head. Exit status: 2 there is no such entry or size below that head.
struct ProofWanted {
    std::optional<std::uint64_t> entry, from;
};
int audit_prove(const ProofWanted& wanted, const Paths& paths, std::ostream& out, std::ostream& err);

}  // namespace kuaiban
