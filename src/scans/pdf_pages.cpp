// Compiled as C++17: the headers of qpdf 11 are not yet ready for more (see CMakeLists.txt).
#include <array>
#include <exception>
#include <memory>
#include <new>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "scans/pdf_pages.hpp"

namespace kuaiban::scans {

namespace {

constexpr int deepest = 100;

struct Danger {
    const char* name;
    const char* what;
};
/// Keys that carry a script or another file; and what an action, annotation or stream must not be. qpdf has already undone what
/// hides them: object streams, #-escapes in names.
constexpr std::array keys{Danger{"/JS", "script"},
                          Danger{"/JavaScript", "script"},
                          Danger{"/XFA", "script"},
                          Danger{"/EF", "embedded-file"},
                          Danger{"/EmbeddedFiles", "embedded-file"},
                          Danger{"/Collection", "embedded-file"},
                          Danger{"/RichMediaContent", "media"}};
constexpr std::array kinds{Danger{"/JavaScript", "script"},
                           Danger{"/Launch", "launch"},
                           Danger{"/ImportData", "launch"},
                           Danger{"/SubmitForm", "launch"},
                           Danger{"/GoToE", "embedded-file"},
                           Danger{"/EmbeddedFile", "embedded-file"},
                           Danger{"/FileAttachment", "embedded-file"},
                           Danger{"/RichMedia", "media"},
                           Danger{"/Movie", "media"},
                           Danger{"/Screen", "media"},
                           Danger{"/Sound", "media"},
                           Danger{"/Rendition", "media"},
                           Danger{"/3D", "media"}};

template <class Dangers>
const char* find(const Dangers& dangers, const std::string& name) {
    for (const auto& danger : dangers)
        if (name == danger.name)
            return danger.what;
    return nullptr;
}

const char* danger_in(QPDFObjectHandle object, int depth);

const char* danger_in_entry(const std::string& key, QPDFObjectHandle value, int depth) {
    if (const auto* what = find(keys, key))
        return what;
    const bool says_kind = key == "/S" || key == "/Type" || key == "/Subtype";
    if (says_kind && value.isName())
        return find(kinds, value.getName());
    return value.isIndirect() ? nullptr : danger_in(value, depth + 1);
}

/// What makes this object dangerous; nothing where it is not. What it refers to is looked at by itself.
const char* danger_in(QPDFObjectHandle object, int depth) {
    if (depth > deepest)
        return "script";
    auto held = object.isStream() ? object.getDict() : object;
    if (held.isDictionary())
        for (const auto& key : held.getKeys())
            if (const auto* what = danger_in_entry(key, held.getKey(key), depth))
                return what;
    if (held.isArray())
        for (auto item : held.getArrayAsVector())
            if (const auto* what = item.isIndirect() ? nullptr : danger_in(item, depth + 1))
                return what;
    return nullptr;
}

/// The pages alone, in a new document: whatever hung on the old one's catalogue stays behind.
std::string pages_anew(std::vector<QPDFPageObjectHelper>& pages) {
    QPDF fresh;
    fresh.emptyPDF();
    fresh.setSuppressWarnings(true);
    QPDFPageDocumentHelper made{fresh};
    for (auto& page : pages) {
        auto object = page.getObjectHandle();
        for (const auto* key : {"/Annots", "/AA", "/Metadata", "/PieceInfo", "/B", "/StructParents", "/LastModified", "/Thumb"})
            object.removeKey(key);
        made.addPage(page, false);
    }
    QPDFWriter writer{fresh};
    writer.setOutputMemory();
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.setDeterministicID(true);
    writer.write();
    const std::unique_ptr<Buffer> bytes{writer.getBuffer()};
    return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

PdfPages rewrite(QPDF& document, int most_pages) {
    if (document.isEncrypted())
        return {"encrypted", 0, ""};
    for (const auto& object : document.getAllObjects())
        if (const auto* what = danger_in(object, 0))
            return {what, 0, ""};
    QPDFPageDocumentHelper helper{document};
    helper.flattenAnnotations();                // what was filled in or stamped becomes part of the page
    auto pages = helper.getAllPages();
    const int count = static_cast<int>(pages.size());
    return {"", count, count >= 1 && count <= most_pages ? pages_anew(pages) : ""};
}

}  // namespace

std::optional<PdfPages> pages_of_pdf(std::string_view bytes, int most_pages) {
    QPDF document;
    document.setSuppressWarnings(true);
    document.setAttemptRecovery(false);         // a file two readers may read in two ways is not taken
    try {
        document.processMemoryFile("scan", bytes.data(), bytes.size());
        auto pages = rewrite(document, most_pages);
        if (document.anyWarnings())
            return std::nullopt;
        return pages;
    } catch (const QPDFExc& broken) {
        if (broken.getErrorCode() == qpdf_e_password)
            return PdfPages{"encrypted", 0, ""};
        return std::nullopt;
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception&) {           // qpdf says some of what is wrong by other exceptions
        return std::nullopt;
    }
}

}  // namespace kuaiban::scans
