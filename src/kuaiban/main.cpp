// Kuaiban (快办): a government-service portal in one program.
//
//   kuaiban serve                       the portal: pages, JSON API, and the worker that sends messages and asks again
//   kuaiban check                       one application, judged offline by the same rules and the same comparison
//   kuaiban registers import|down|up    the departments' records: bring them in, rehearse their silence
//   kuaiban backup                      one consistent moment of the data, while serving
//   kuaiban retention                   what the law no longer lets us keep goes; the portal does the same
//   kuaiban rotate-keys                 new keys that seal and find, while serving
//   kuaiban migrate-database            from SQLite to PostgreSQL, ahead while serving, then for good
//   kuaiban certificate verify          is this file ours, byte for byte?
//   kuaiban audit verify|export|prove   what was done and looked at, sealed: is it still what it was?
//   kuaiban officers appoint            the first security administrator; the others are appointed at /staff/officers
//   kuaiban permissions                 who may do what where, as docs/permissions.md says it
//   kuaiban eval-rule                   JsonLogic, a line in and a line out
//   kuaiban check-definitions           policy on trial: loads services/ and runs its own cases
//   kuaiban clean-scan                  one uploaded file made anew, between standard input and output; started by serve
//   kuaiban demo couples|registers      the people of the demo city
//
// The life of a case: a draft collects what the couple types; submitting compares it with the registers, both ways, and
// either issues the certificate in the same unit of work, or says who has the case, until when and why.

#include <CLI/CLI.hpp>
#include <chrono>
#include <iostream>

#include "kuaiban/audit/audit_command.hpp"
#include "kuaiban/backup_command.hpp"
#include "kuaiban/certificate_verify_command.hpp"
#include "kuaiban/check_command.hpp"
#include "kuaiban/check_definitions_command.hpp"
#include "kuaiban/demo/demo_command.hpp"
#include "kuaiban/eval_rule_command.hpp"
#include "kuaiban/migrate_database_command.hpp"
#include "kuaiban/officers_command.hpp"
#include "kuaiban/permissions_command.hpp"
#include "kuaiban/registers_import_command.hpp"
#include "kuaiban/retention_command.hpp"
#include "kuaiban/rotate_keys_command.hpp"
#include "kuaiban/serve_command.hpp"
#include "scans/process_cleaner.hpp"

namespace {

kuaiban::domain::CalendarDate today() {
    return kuaiban::domain::china_date(std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()));
}

/// "127.0.0.1:8080", ":8080", "8080" or "[::1]:8080".
void read_listen(const std::string& listen, kuaiban::ServeOptions& options) {
    const auto colon = listen.rfind(':');
    const auto port = colon == std::string::npos ? listen : listen.substr(colon + 1);
    if (colon != std::string::npos && colon > 0)
        options.address = listen.substr(listen.front() == '[' ? 1 : 0, listen.front() == '[' ? colon - 2 : colon);
    const bool digits = !port.empty() && port.size() <= 5 && port.find_first_not_of("0123456789") == std::string::npos;
    if (!digits || std::stoi(port) > 65535)
        throw CLI::ValidationError{"--listen", "takes ADDRESS:PORT, for example 127.0.0.1:8080"};
    options.port = static_cast<std::uint16_t>(std::stoi(port));
}

/// CLI11's way to say no: what is wrong, or nothing.
std::string is_postgresql_url(const std::string& url) {
    if (url.empty() || url.starts_with("postgresql://") || url.starts_with("postgres://"))
        return {};
    return "takes postgresql://USER@HOST/NAME; leave it out for SQLite in the data folder";
}

}  // namespace

int main(int count, char** arguments) {
    using namespace kuaiban;
    CLI::App program{"Kuaiban (快办): from \"I need this certificate\" to a signed certificate anybody can verify."};
    program.require_subcommand(1);
    program.set_version_flag("--version", KUAIBAN_VERSION);
    std::optional<std::string> data;
    std::string database, master;
    int status = 0;
    // Where the data is: the same words for every command that opens it.
    const auto add_place = [&](CLI::App* app) {
        app->add_option("--data", data, "Folder of the databases; keys are kept beside it, in DIR.keys");
        app->add_option("--database", database,
                        "postgresql://USER@HOST[,HOST]/NAME instead of SQLite in DIR (a password: by the environment)")
            ->envname("KUAIBAN_DATABASE")
            ->check(is_postgresql_url);
        app->add_option("--master-key", master,
                        "Where the master key is: file:PATH, env:NAME or pkcs11:…; else DIR.keys/keys.json")
            ->envname("KUAIBAN_MASTER_KEY");
    };
    const auto place = [&] {
        auto paths = find_paths(data);
        paths.database = database;
        paths.master = master;
        return paths;
    };

    ServeOptions options;
    std::string listen;
    auto* const serve_app = program.add_subcommand("serve", "Serve the portal until told to stop");
    serve_app->add_option("--listen", listen, "ADDRESS:PORT (127.0.0.1:8080)");
    add_place(serve_app);
    serve_app->add_option("--public-url", options.public_url, "How people reach it, for links and QR codes (https://…)");
    serve_app->add_option("--trusted-proxy", options.trusted_proxies, "ADDRESS of a proxy whose X-Forwarded-For is believed");
    serve_app->add_option("--retry-seconds", options.retry_seconds, "First pause before a silent register is asked again");
    serve_app->add_option("--audit-heads", options.audit_heads,
                          "DIR, best elsewhere: the audit log's signed heads go there, too");
    serve_app->add_option("--gateways", options.gateways, "FILE that names the SMS gateways; without it nothing is sent")
        ->envname("KUAIBAN_GATEWAYS");
    serve_app->add_option("--identity-issuer", options.national.issuer, "URL of the national identity provider (OpenID Connect)");
    serve_app->add_option("--identity-client", options.national.client_id, "The client id the provider knows this portal by");
    serve_app->add_option("--identity-secret-file", options.national.secret_file, "FILE with the client secret");
    serve_app->add_option("--identity-id-number-claim", options.national.id_number_claim, "Claim with the ID number (id_number)");
    serve_app->add_option("--identity-name-claim", options.national.name_claim, "Claim with the name (name)");
    serve_app->add_option("--identity-scope", options.national.scope, "Scopes asked for (openid profile)");
    serve_app
        ->add_option("--password-days", options.password_days, "Passwords older than this are replaced; 0: never (the usual)")
        ->check(CLI::Range(0, 3650));
    serve_app->add_flag("--demo", options.demo, "A made-up city; messages are readable at /demo/messages; loopback only");
    serve_app->callback([&] {
        if (!listen.empty())
            read_listen(listen, options);
        status = serve(options, place(), std::cout, std::cerr);
    });

    std::string application, registers_folder, authority, file, kind;
    std::optional<std::string> on;
    auto* const check_app = program.add_subcommand("check", "Judge one application offline");
    check_app->add_option("application", application, "APPLICATION.json")->required();
    check_app->add_option("--registers", registers_folder, "Folder of households.csv …; a missing file does not answer")
        ->required();
    check_app->add_option("--on", on, "The day that counts as today (the day of submission)");
    check_app->callback([&] { status = check(application, registers_folder, on, find_paths(data), std::cout, std::cerr); });

    auto* const registers_app = program.add_subcommand("registers", "The departments' records");
    registers_app->require_subcommand(1);
    auto* const import_app = registers_app->add_subcommand("import", "Replace one register's snapshot by a file, all or nothing");
    import_app->add_option("kind", kind, "households, residences, marriages, births, certificates or mobiles")->required();
    import_app->add_option("file", file, "FILE.csv")->required();
    add_place(import_app);
    import_app->callback([&] { status = registers_import(kind, file, place(), std::cout, std::cerr); });
    for (const bool down : {true, false}) {
        auto* const app =
            registers_app->add_subcommand(down ? "down" : "up", down ? "Let a register fall silent" : "Let it answer again");
        app->add_option("kind", kind, "which register")->required();
        add_place(app);
        app->callback([&, down] { status = registers_switch(kind, down, place(), std::cout, std::cerr); });
    }

    auto* const certificate_app = program.add_subcommand("certificate", "Certificates");
    certificate_app->require_subcommand(1);
    auto* const verify_app = certificate_app->add_subcommand("verify", "Say whether a file is genuine");
    verify_app->add_option("file", file, "FILE.pdf")->required();
    verify_app->add_option("--authority", authority, "The authority's certificate (PEM); else the one beside --data");
    verify_app->add_option("--data", data, "Folder of the databases");
    verify_app->callback([&] {
        const auto trusted = authority.empty() ? (find_paths(data).authority() / "root.pem").string() : authority;
        status = certificate_verify(file, trusted, std::cout);
    });

    auto* const backup_app = program.add_subcommand("backup", "One consistent moment of the databases, while the portal serves");
    backup_app->add_option("folder", file, "FOLDER for the copy")->required();
    add_place(backup_app);
    backup_app->callback([&] { status = backup(file, place(), std::cout, std::cerr); });

    bool dry_run = false;
    auto* const retention_app = program.add_subcommand("retention", "Take away what the definitions no longer let us keep");
    retention_app->add_flag("--dry-run", dry_run, "Only say what would go");
    add_place(retention_app);
    retention_app->callback([&] { status = retention(dry_run, place(), std::cout, std::cerr); });

    RotateKeysOptions rotation;
    auto* const rotate_app =
        program.add_subcommand("rotate-keys", "Replace the keys that seal and find, while the portal serves");
    rotate_app->add_flag("--status", rotation.status, "Only say how far it is");
    rotate_app->add_flag("--remove-old", rotation.remove_old, "Take the replaced keys away, once nothing needs them");
    rotate_app->add_option("--new-master", rotation.new_master,
                           "Wrap the keys with this master key: file:PATH, env:NAME or pkcs11:…");
    rotate_app->add_option("--settle", rotation.settle_seconds, "Seconds between two stages; only tests take less than 30");
    add_place(rotate_app);
    rotate_app->callback([&] { status = rotate_keys(rotation, place(), std::cout, std::cerr); });

    std::string from, to;
    auto* const move_app = program.add_subcommand("migrate-database", "Move an installation from SQLite to PostgreSQL");
    move_app->add_option("--from", from, "sqlite://DATA, the folder of portal.db")->required();
    move_app->add_option("--to", to, "postgresql://USER@HOST/NAME, an empty database")->required();
    move_app->callback([&] { status = migrate_database(from, to, std::cout, std::cerr); });

    ProofWanted proof;
    auto* const audit_app = program.add_subcommand("audit", "The sealed log of what was done and looked at");
    audit_app->require_subcommand(1);
    auto* const audit_verify_app = audit_app->add_subcommand("verify", "Is it still what was sealed? Names the first bad place");
    audit_verify_app->add_option("--head", file, "FILE or folder of heads that were kept elsewhere");
    add_place(audit_verify_app);
    audit_verify_app->callback([&] { status = audit_verify(file, place(), std::cout, std::cerr); });
    auto* const audit_export_app = audit_app->add_subcommand("export", "Log, heads and key, to be verified without this program");
    audit_export_app->add_option("folder", file, "FOLDER")->required();
    add_place(audit_export_app);
    audit_export_app->callback([&] { status = audit_export(file, place(), std::cout, std::cerr); });
    auto* const prove_app = audit_app->add_subcommand("prove", "A proof against the newest signed head, as JSON");
    auto* const what = prove_app->add_option_group("what")->require_option(1);
    what->add_option("--entry", proof.entry, "N: that this entry is in the log");
    what->add_option("--from", proof.from, "SIZE: that the log still begins as it did at this size");
    add_place(prove_app);
    prove_app->callback([&] { status = audit_prove(proof, place(), std::cout, std::cerr); });

    OfficerWanted wanted;
    auto* const officers_app = program.add_subcommand("officers", "The offices' staff");
    officers_app->require_subcommand(1);
    auto* const appoint_app = officers_app->add_subcommand("appoint", "Make an officer's account and print its first password");
    appoint_app->add_option("account", wanted.account, "ACCOUNT, such as city.security")->required();
    appoint_app->add_option("--name", wanted.name, "Whose it is")->required();
    appoint_app->add_option("--role", wanted.role, "security-administrator, clerk …")->required();
    appoint_app->add_option("--office", wanted.office, "A division code; 500000: the city")->required();
    add_place(appoint_app);
    appoint_app->callback([&] { status = officers_appoint(wanted, place(), std::cout, std::cerr); });
    program.add_subcommand("permissions", "Who may do what where, as Markdown")->callback([] { print_permissions(std::cout); });

    program.add_subcommand("eval-rule", "Evaluate {\"rule\":…,\"data\":…}, one a line")->callback([&] {
        status = eval_rule(std::cin, std::cout);
    });
    program.add_subcommand("clean-scan", "Make a PDF, JPEG or PNG anew, or refuse it; for the portal itself")->callback([&] {
        status = scans::clean_scan_command();
    });
    program.add_subcommand("check-definitions", "Load services/ and run its cases")->callback([&] {
        status = check_definitions(find_paths(data), std::cout, std::cerr);
    });

    bool json = false;
    auto* const demo_app = program.add_subcommand("demo", "The demo city");
    demo_app->require_subcommand(1);
    auto* const couples_app = demo_app->add_subcommand("couples", "The ready-made couples");
    couples_app->add_flag("--json", json, "For scripts");
    couples_app->callback(
        [&] { status = demo::couples_command(json, find_paths(data).divisions(), today(), std::cout, std::cerr); });
    auto* const city_app = demo_app->add_subcommand("registers", "Write the six registers as CSV files");
    city_app->add_option("folder", file, "DIR")->required();
    city_app->callback(
        [&] { status = demo::registers_command(file, find_paths(data).divisions(), today(), std::cout, std::cerr); });

    try {
        program.parse(count, arguments);
    } catch (const CLI::ParseError& wrong) {
        return program.exit(wrong);
    } catch (const std::exception& broken) {
        std::cerr << "kuaiban: " << broken.what() << '\n';
        return 3;
    }
    return status;
}
