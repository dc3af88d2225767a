{{! The spouse agrees that the registers' facts about them are fetched: a code goes to the mobile on record.
  BACK_HREF, CSRF
  CAN_ASK     SPOUSE_NAME, SPOUSE_MOBILE: the name and the masked number on record; CANNOT_ASK shown where there is nobody to ask
  SKIP_HREF   goes on without: everything about the spouse is typed
  Posts send=1; then code.tpl asks for the code.
}}
@title spouse.title
[[include:back text=part.back]]
<main id="main" class="kb-wrap kb-main kb-main--top"><div class="kb-stack kb-form">
[[include:errors]]
<div><h1>[[spouse.title]]</h1><p class="kb-lead">[[spouse.lead]]</p></div>
{{#CAN_ASK}}<form method="post" class="kb-card kb-stack" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
<dl class="govuk-summary-list"><div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">[[spouse.who]]</dt><dd class="govuk-summary-list__value">{{SPOUSE_NAME}}</dd></div><div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">[[spouse.number]]</dt><dd class="govuk-summary-list__value kb-num">{{SPOUSE_MOBILE}}</dd></div></dl>
<p class="kb-note">[[icon:info]]<span>[[spouse.what]]</span></p>
<div class="kb-actions"><button type="submit" class="govuk-button" name="send" value="1">[[spouse.send]]</button><a class="kb-link kb-link--mid" href="{{SKIP_HREF}}">[[spouse.skip]]</a></div>
</form>{{/CAN_ASK}}
{{#CANNOT_ASK}}<div class="kb-actions"><a href="{{SKIP_HREF}}" role="button" draggable="false" class="govuk-button">[[spouse.skip]]</a></div>{{/CANNOT_ASK}}</div></main>
