{{! Choice of the office that handles it, each with the reason it is offered.
  BACK_HREF, CSRF, SERVICE_NAME
  OFFER           OFFER_CODE (12 digits), OFFER_NAME, OFFER_REASON ("女方户籍地"), OFFER_PLACE (address or set_optional), OFFER_HOURS (set_optional);
                  show CHECKED when chosen before
  OFFICE_ERROR    set_optional
  CARD            shown when the offices must first be found: FIELD with a DIVISION_FIELD "office.place"
  Posts application.office.
}}
@title office.title
[[include:back text=common.back]]
<main id="main" class="kb-wrap kb-main kb-main--top"><div class="kb-stack kb-form">
[[include:errors]]
<div><p class="kb-eyebrow">{{SERVICE_NAME}}</p><h1>[[office.title]]</h1><p class="kb-lead">[[office.lead]]</p></div>
<form method="post" class="kb-stack" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
<fieldset class="govuk-fieldset{{#OFFICE_ERROR}} is-error{{/OFFICE_ERROR}}" id="application.office"><legend class="govuk-visually-hidden">[[office.title]]</legend>
{{#OFFICE_ERROR}}<p class="govuk-error-message" id="application.office-error">[[icon:warn]]<span><span class="govuk-visually-hidden">[[errors.prefix]]</span>{{OFFICE_ERROR}}</span></p>{{/OFFICE_ERROR}}
<div class="govuk-radios kb-tiles kb-tiles--1">{{#OFFER}}<div class="govuk-radios__item"><input class="govuk-radios__input" id="office-{{OFFER_CODE}}" name="application.office" type="radio" value="{{OFFER_CODE}}"{{#CHECKED}} checked{{/CHECKED}}><label class="govuk-label govuk-radios__label" for="office-{{OFFER_CODE}}"><span><b class="kb-strong">{{OFFER_NAME}}</b><span class="kb-tile__hint">{{OFFER_REASON}}{{#OFFER_PLACE}}·{{OFFER_PLACE}}{{/OFFER_PLACE}}</span>{{#OFFER_HOURS}}<span class="kb-tile__hint kb-num">{{OFFER_HOURS}}</span>{{/OFFER_HOURS}}</span></label></div>{{/OFFER}}</div></fieldset>
{{#CARD}}<section class="kb-card kb-stack" aria-labelledby="ot"><div><h2 id="ot">[[office.other]]</h2><p class="kb-lead">[[office.other-lead]]</p></div>
[[include:fields]]
</section>{{/CARD}}
<div class="kb-actions"><button type="submit" class="govuk-button" name="then" value="next">[[common.next]]</button></div>
</form>
<p class="kb-small kb-muted">[[office.same]]</p>
</div></main>
