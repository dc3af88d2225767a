{{! One officer, for the security administrator.
  CSRF, ID, ACCOUNT, NAME_OF_OFFICER, ROLE_NAME, OFFICE
  FIRST_PASSWORD, NOT_ENROLLED, READY   exactly one shown (see staff-officers.tpl)
  FIRST_PASSWORD_TOLD   set_optional: a new first password, shown this once
  SELF / OTHER   shown: nobody does any of this to themselves
  FIELD     officer.role, officer.office
  EVENT     EVENT_NAME, EVENT_AT, EVENT_BY; set_optional EVENT_PLACE
  Posts to /staff/officers/ID/move, /dismiss, /second-factor, /password.
}}
@title staff.officer.title
@layout staff
<main id="main" class="kb-swrap"><div class="kb-stack">
[[include:errors]]
<div><p><a href="/staff/officers">[[staff.officers.title]]</a></p><h1>{{NAME_OF_OFFICER}}</h1><p class="kb-muted">{{ACCOUNT}}·{{ROLE_NAME}}·{{OFFICE}}</p></div>
{{#FIRST_PASSWORD_TOLD}}<section class="kb-card kb-stack-s" aria-labelledby="o0"><h2 id="o0">[[staff.officer.new-password]]</h2><p class="kb-secret kb-num">{{FIRST_PASSWORD_TOLD}}</p><p class="kb-muted">[[staff.officer.told-once]]</p></section>{{/FIRST_PASSWORD_TOLD}}
<div class="kb-two">
<section class="kb-card kb-stack" aria-labelledby="o1"><h2 id="o1">[[staff.officer.place]]</h2>{{#SELF}}<p class="kb-note">[[icon:info]]<span>[[staff.officer.self]]</span></p>{{/SELF}}{{#OTHER}}<form method="post" action="/staff/officers/{{ID}}/move" class="kb-stack" novalidate><input type="hidden" name="csrf" value="{{CSRF}}">[[include:fields]]<div class="kb-actions"><button type="submit" class="govuk-button">[[staff.officer.move]]</button></div></form>{{/OTHER}}</section>
<div class="kb-stack">
<section class="kb-card kb-stack" aria-labelledby="o2"><h2 id="o2">[[staff.account.safety]]</h2><p>{{#FIRST_PASSWORD}}<span class="kb-tag kb-tag--amber">[[icon:clock]][[staff.officers.first-password]]</span>{{/FIRST_PASSWORD}}{{#NOT_ENROLLED}}<span class="kb-tag kb-tag--amber">[[icon:clock]][[staff.officers.not-enrolled]]</span>{{/NOT_ENROLLED}}{{#READY}}<span class="kb-tag kb-tag--green">[[icon:okc]][[staff.officers.ready]]</span>{{/READY}}</p>{{#OTHER}}<div class="kb-actions"><form method="post" action="/staff/officers/{{ID}}/second-factor"><input type="hidden" name="csrf" value="{{CSRF}}"><button type="submit" class="govuk-button govuk-button--secondary">[[staff.officer.reset-factor]]</button></form><form method="post" action="/staff/officers/{{ID}}/password"><input type="hidden" name="csrf" value="{{CSRF}}"><button type="submit" class="govuk-button govuk-button--secondary">[[staff.officer.reset-password]]</button></form></div><p class="kb-muted">[[staff.officer.reset-note]]</p>{{/OTHER}}</section>
{{#OTHER}}<section class="kb-card kb-stack" aria-labelledby="o3"><h2 id="o3">[[staff.officer.leaving]]</h2><details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">[[staff.officer.dismiss]]</span></summary><div class="govuk-details__text kb-stack"><p>[[staff.officer.dismiss-note]]</p><form method="post" action="/staff/officers/{{ID}}/dismiss"><input type="hidden" name="csrf" value="{{CSRF}}"><button type="submit" class="govuk-button govuk-button--secondary">[[staff.officer.dismiss-go]]</button></form></div></details></section>{{/OTHER}}
</div></div>
<section class="kb-card kb-stack-s" aria-labelledby="o4"><h2 id="o4">[[staff.officer.events]]</h2><ul class="kb-slist">{{#EVENT}}<li><span><b>{{EVENT_NAME}}</b>{{#EVENT_PLACE}} {{EVENT_PLACE}}{{/EVENT_PLACE}}</span><span class="kb-muted kb-num">{{EVENT_AT}}·{{EVENT_BY}}</span></li>{{/EVENT}}</ul></section>
</div></main>
