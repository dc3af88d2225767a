#include "web/api/status_of.hpp"

namespace kuaiban::web::api {

// No default: a new code must choose its status before the build passes.
int status_of(domain::RefusalCode code) noexcept {
    using enum domain::RefusalCode;
    switch (code) {
    case IdempotencyKeyMissing:
    case MalformedRequest: return 400;
    case NotLoggedIn:
    case LoginFailed:
    case FirstPasswordExpired: return 401;
    case NotAllowed:
    case OwnCase:
    case PasswordTooOld:
    case SecondOfficerNeeded:
    case OriginMismatch: return 403;
    case ServiceUnknown:
    case NotFound: return 404;
    case MethodNotAllowed: return 405;
    case ServiceNotInForce:
    case PromiseOutdated:
    case ApplicationOpen:
    case ApplicationExistsVerifyFirst:
    case CertificateExists:
    case TransitionNotAllowed:
    case ClaimedByAnother:
    case FindingsOpen:
    case RevocationOpen:
    case PaperOpen:
    case SheetUsed:
    case MobileTaken:
    case MobileOfAnother:
    case PersonWithoutAccount:
    case AccountTaken:
    case NothingToAsk:
    case OfficeIsResponsible:
    case GlyphMissing:
    case TooManyScans:
    case SlotNotOffered:
    case SlotTaken:
    case AppointmentOpen:
    case AppointmentOver:
    case VisitNotNeeded:
    case RatingGiven:
    case CoupleNotTold:
    case AccountInUse: return 409;
    case VersionConflict: return 412;
    case BodyTooLarge:
    case ScanTooLarge: return 413;
    case UnsupportedMediaType:
    case ScanUnreadable: return 415;
    case Required:
    case SheetForm:
    case OfficeNotResponsible:
    case OfficerUnknown:
    case MaterialMissing:
    case AccountOfAnother:
    case NothingToLookFor:
    case AgentIsSpouse:
    case NotText:
    case NotABoolean:
    case NotAWholeNumber:
    case NotAList:
    case NotAnObject:
    case UnknownField:
    case NotAChoice:
    case NumberOutOfRange:
    case TextTooLong:
    case TextHasControlCharacters:
    case TextHoldsIdNumber:
    case TooMany:
    case IdNumberLength:
    case IdNumberCharacters:
    case IdNumberFifteenDigits:
    case IdNumberDate:
    case IdNumberChecksum:
    case NameCharacters:
    case NameTooLong:
    case NameSeparator:
    case NamePrivateUse:
    case MobileLength:
    case MobileForm:
    case DateForm:
    case DateDoesNotExist:
    case DateInFuture:
    case DivisionForm:
    case DivisionUnknown:
    case OfficeUnknown:
    case EthnicityUnknown:
    case MaritalStatusUnknown:
    case SexUnknown:
    case CreditCodeForm:
    case LicenceIdForm:
    case CaseNumberForm:
    case IdNumberWrongSex:
    case SameNumberForBoth:
    case ApplicantTooYoung:
    case MarriageBeforeLegalAge:
    case ChildOlderThanParent:
    case ChildIsParent:
    case ChildListedTwice:
    case ChildNeedsADocument:
    case PromiseNotGiven:
    case StepsMissing:
    case IdempotencyKeyReused:
    case PasswordUnchanged:
    case AccountForm:
    case PasswordTooShort:
    case PasswordTooCommon:
    case PasswordTooLong:
    case CodeWrong:
    case CodeExpired:
    case MobileUnchanged:
    case SignInStale:
    case IdentityNotProved:
    case RealNameMismatch:
    case SpouseNotOnRecord:
    case SpouseMobileNotOnRecord:
    case CertificateNotOurs:
    case CertificateAltered:
    case ScanUnsafe:
    case TimeForm:
    case SpansOrder:
    case DayInPast: return 422;
    case TooManyCodes:
    case TooManyTries: return 429;
    case IdentityProviderDown:
    case RegisterNoAnswer:
    case Busy: return 503;
    }
    return 500;
}

}  // namespace kuaiban::web::api
