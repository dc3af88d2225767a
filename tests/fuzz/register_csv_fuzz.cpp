#include <sstream>

#include "fuzz/fuzz.hpp"
#include "registers/record_csv.hpp"

namespace {

template <class Record>
void read_all(const std::string& text) {
    std::istringstream input{text};
    kuaiban::registers::RecordReader<Record> reader{input};
    // A bad line moves the reader on, so there are never more answers than lines.
    for (std::size_t answers = 0; answers <= text.size() + 1; ++answers) {
        const auto record = reader.next();
        if (record ? !*record : record.error().line <= 1)
            return;
    }
    kuaiban::fuzz::demand(false);
}

}  // namespace

// The first byte chooses the register.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kuaiban::domain;
    if (size == 0)
        return 0;
    const std::string text{kuaiban::fuzz::text(data + 1, size - 1)};
    switch (data[0] % 6) {
    case 0: read_all<HouseholdRecord>(text); break;
    case 1: read_all<ResidenceRecord>(text); break;
    case 2: read_all<MarriageRecord>(text); break;
    case 3: read_all<BirthRecord>(text); break;
    case 4: read_all<CertificateRecord>(text); break;
    default: read_all<MobileRecord>(text);
    }
    return 0;
}
