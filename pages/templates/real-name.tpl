{{! Real-name verification: does the proved mobile belong, with the operators, to this name and number?
  BACK_HREF, CSRF, NEXT
  MOBILE_MASKED   the proved number
  FIELD           real_name.name (NAME_FIELD), real_name.id_number (ID_NUMBER_FIELD)
  NATIONAL / NATIONAL_DOWN   shown: national identity may be used, or does not answer now
  NATIONAL_PROBLEM  set_optional: what became of the last try
  SKIP_HREF       set_optional: goes on without verification, typing everything oneself
  Posts real_name.name, real_name.id_number, next.
}}
@title real-name.title
[[include:back text=common.back]]
<main id="main" class="kb-wrap kb-main kb-main--top"><div class="kb-stack kb-form">
[[include:errors]]
<div><h1>[[real-name.title]]</h1><p class="kb-lead">[[real-name.lead]]</p></div>
{{#NATIONAL_PROBLEM}}<p class="kb-note" role="alert">[[icon:warn]]<span>{{NATIONAL_PROBLEM}}</span></p>{{/NATIONAL_PROBLEM}}
<form method="post" class="kb-stack" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="next" value="{{NEXT}}">
<div class="kb-card kb-stack">
[[include:fields]]
<p class="kb-note">[[icon:phone]]<span>[[real-name.checked-with]]</span></p>
<div class="kb-actions"><button type="submit" class="govuk-button">[[real-name.go]]</button>{{#SKIP_HREF}}<a class="kb-link kb-link--mid" href="{{SKIP_HREF}}">[[real-name.skip]]</a>{{/SKIP_HREF}}</div>
</div></form>
{{#NATIONAL}}<p class="kb-muted">[[national.or]] <a href="/login/national?for=verify&amp;next={{NEXT:u}}">[[national.verify]]</a></p>{{/NATIONAL}}{{#NATIONAL_DOWN}}<p class="kb-note">[[icon:cloud]]<span>[[national.down]]</span></p>{{/NATIONAL_DOWN}}
<p class="kb-small kb-muted">[[real-name.why]]</p>
</div></main>
