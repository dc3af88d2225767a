// Milliseconds of CPU a certificate takes, signed and ready to hand out, on one thread and on two, and the memory it leaves.
// certificate_bench FONTS_FOLDER
#include <chrono>
#include <ctime>
#include <fstream>
#include <iostream>
#include <thread>

#include "certificate/pdf_certificate_printer.hpp"
#include "certificate/verify_pdf.hpp"
#include "support/demo_authority.hpp"
#include "support/sample_certificate.hpp"

namespace {

using namespace kuaiban;

/// Couples differ in number, names and places, as in life.
casework::CertificateFace face_of(int couple, bool rare) {
    constexpr std::string_view surnames[] = {"王", "李", "欧阳", "冉", "向"},
                               names[] = {"建国", "芳", "梓涵", "一诺", "雨轩", "晓峰"};
    auto face = support::sample_face();
    face.number = "50010820261123" + std::to_string(100000 + couple);
    face.rows[0][0].second = std::string{surnames[couple % 5]}.append(names[couple % 6]);
    face.rows[2][0].second = rare ? "𠮷䶮𬱖涛" : std::string{surnames[couple / 5 % 5]}.append(names[couple / 6 % 6]);
    return face;
}

double cpu_ms() {
    return static_cast<double>(std::clock()) * 1000 / CLOCKS_PER_SEC;
}

double wall_ms(auto work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

std::string anonymous_memory() {
    std::ifstream status{"/proc/self/status"};
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("RssAnon"))
            return line;
    return {};
}

}  // namespace

int main(int argc, char** argv) {
    constexpr int rounds = 1000;
    const support::DemoAuthority office;
    certificate::FontLibrary fonts{argc > 1 ? argv[1] : "fonts"};
    certificate::PdfCertificatePrinter printer{fonts, office.authority.signing_key()};
    const auto print = [&](int from, int to, bool rare) {
        for (int i = from; i < to; ++i)
            printer.print(face_of(i, rare), support::issued_at).value();
    };

    const double start = cpu_ms();
    print(0, 1, false);
    std::cout << "first_certificate_ms " << cpu_ms() - start << '\n';
    const double common = cpu_ms();
    print(0, rounds, false);
    std::cout << "certificate_cpu_ms " << (cpu_ms() - common) / rounds << '\n';
    print(0, 1, true);
    const double rare = cpu_ms();
    print(0, rounds / 4, true);
    std::cout << "certificate_rare_cpu_ms " << (cpu_ms() - rare) * 4 / rounds << '\n';

    const double one = wall_ms([&] { print(0, rounds, false); });
    const double two = wall_ms([&] {
        std::jthread other{[&] { print(0, rounds, false); }};
        print(rounds, 2 * rounds, false);
    });
    std::cout << "two_threads_scale " << 2 * one / two << '\n';

    const auto pdf = printer.print(face_of(1, true), support::issued_at)->pdf;
    const double check = cpu_ms();
    for (int i = 0; i < rounds; ++i)
        certificate::verify_pdf(pdf, {office.authority.root_pem()}).value();
    std::cout << "verify_cpu_ms " << (cpu_ms() - check) / rounds << "\nbytes " << pdf.size() << '\n'
              << anonymous_memory() << '\n';
}
