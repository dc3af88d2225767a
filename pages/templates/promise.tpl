{{! Instructions to read and the promise to give; the text's version and the time are kept.
  BACK_HREF, CSRF, SERVICE_NAME
  PARAGRAPH       the instructions, one row for each: PARAGRAPH_TEXT
  PROMISE_TEXT    "我已阅读……"
  TEXT_VERSION    hidden and shown; posted back, so that an outdated text is noticed
  NOTICE          the privacy notice, one row for each: NOTICE_TEXT; NOTICE_VERSION
  CONSENT         to sensitive data, with its own tick, which may stay empty: CONSENT_TEXT; AGREED: ticked
  PROMISE_ERROR   set_optional; GIVEN: shown when ticked
  Posts promise=yes, promise.text_version, consent=yes.
}}
@title promise.title
[[include:back text=common.back]]
<main id="main" class="kb-wrap kb-main kb-main--top"><div class="kb-stack kb-form">
[[include:errors]]
<div><p class="kb-eyebrow">{{SERVICE_NAME}}</p><h1>[[promise.title]]</h1></div>
<div class="kb-card kb-prose"><ol>{{#PARAGRAPH}}<li>{{PARAGRAPH_TEXT}}</li>{{/PARAGRAPH}}</ol><p class="kb-small kb-muted">[[promise.version]]</p></div>
<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">[[promise.notice]]</span></summary><div class="govuk-details__text kb-prose kb-stack">{{#NOTICE}}<p>{{NOTICE_TEXT}}</p>{{/NOTICE}}<p class="kb-small kb-muted">[[promise.notice-version]]</p></div></details>
<form method="post" class="kb-stack" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="promise.text_version" value="{{TEXT_VERSION}}">
<div class="govuk-form-group{{#PROMISE_ERROR}} govuk-form-group--error{{/PROMISE_ERROR}}">{{#PROMISE_ERROR}}<p class="govuk-error-message" id="promise-error">[[icon:warn]]<span><span class="govuk-visually-hidden">[[errors.prefix]]</span>{{PROMISE_ERROR}}</span></p>{{/PROMISE_ERROR}}<div class="kb-check"><input type="checkbox" id="promise" name="promise" value="yes"{{#GIVEN}} checked{{/GIVEN}}><label for="promise">{{PROMISE_TEXT}}</label></div></div>
{{#CONSENT}}<div class="govuk-form-group kb-stack"><div class="kb-check"><input type="checkbox" id="consent" name="consent" value="yes" aria-describedby="consent-hint"{{#AGREED}} checked{{/AGREED}}><label for="consent">{{CONSENT_TEXT}}</label></div><p class="govuk-hint" id="consent-hint">[[promise.consent-hint]]</p></div>{{/CONSENT}}
<div class="kb-actions"><button type="submit" class="govuk-button">[[promise.start]]</button></div>
</form>
<p class="kb-small kb-muted">[[promise.kept]]</p>
</div></main>
