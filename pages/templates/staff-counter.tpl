{{! Who is at the counter: looked for first, so that nothing is typed twice.
  OFFICE_NOW    the officer's office and the time; CSRF
  FIELD         woman, man, mobile (parts/fields.tpl)
  FOUND         shown after looking; NOTHING shown where nothing exists
    DRAFT       DRAFT_ID, DRAFT_NAME, DRAFT_OFFICE, DRAFT_ABOUT; CSRF; WHO rows
    CASE        CASE_NUMBER, CASE_OFFICE, CASE_REASON, parts/staff-state.tpl; set_optional CASE_HREF (PLAIN shown without one), REGISTER_HREF
    VISIT       VISIT_WHEN, VISIT_NUMBER, VISIT_HREF: appointments of today
    CERT        CERT_NUMBER, CERT_ABOUT; set_optional CASE_HREF (PLAIN shown without one)
    NEW         one for each service: SERVICE, SERVICE_NAME; CSRF; WHO rows
    WHO         NAME, VALUE: what was looked for, sent along
  Posts woman, man, mobile; draft or service with them.
}}
@title staff.counter.title
@layout staff
<main id="main" class="kb-swrap kb-stack">[[include:errors]]<div class="kb-casehd"><h1>[[staff.counter.title]]</h1><span class="kb-muted">{{OFFICE_NOW}}</span></div>
<form class="kb-card kb-stack-s kb-who" action="/staff/counter" method="post" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><p>[[staff.counter.lead]]</p><div class="kb-grid3">[[include:fields]]</div><div class="kb-actions"><button type="submit" class="govuk-button">[[staff.counter.look]]</button></div></form>
{{#FOUND}}<section class="kb-stack-s" aria-labelledby="found"><h2 id="found">[[staff.counter.found]]</h2>
{{#NOTHING}}<p class="kb-note">[[icon:info]]<span>[[staff.counter.nothing]]</span></p>{{/NOTHING}}
<div class="kb-card"><ul class="kb-slist">
{{#CASE}}<li><span><b class="kb-num">{{#CASE_HREF}}<a href="{{CASE_HREF}}">{{CASE_NUMBER}}</a>{{/CASE_HREF}}{{#PLAIN}}{{CASE_NUMBER}}{{/PLAIN}}</b> [[include:staff-state]] <span class="kb-muted">{{CASE_REASON}}·{{CASE_OFFICE}}</span></span>{{#REGISTER_HREF}}<a href="{{REGISTER_HREF}}" role="button" draggable="false" class="govuk-button govuk-button--secondary">[[staff.counter.register-case]]</a>{{/REGISTER_HREF}}</li>{{/CASE}}
{{#VISIT}}<li><span><b class="kb-num"><a href="{{VISIT_HREF}}">{{VISIT_WHEN}}</a></b> <span class="kb-muted kb-num">[[staff.counter.visit]] {{VISIT_NUMBER}}</span></span></li>{{/VISIT}}
{{#DRAFT}}<li><span><b>{{DRAFT_NAME}}</b> <span class="kb-muted kb-num">[[staff.counter.draft]]·{{DRAFT_ABOUT}}·{{DRAFT_OFFICE}}</span></span><form method="post" action="/staff/counter/take"><input type="hidden" name="csrf" value="{{CSRF}}">{{#WHO}}<input type="hidden" name="{{NAME}}" value="{{VALUE}}">{{/WHO}}<button type="submit" name="draft" value="{{DRAFT_ID}}" class="govuk-button govuk-button--secondary">[[staff.counter.go-on]]</button></form></li>{{/DRAFT}}
{{#CERT}}<li><span><b class="kb-num">{{#CASE_HREF}}<a href="{{CASE_HREF}}">{{CERT_NUMBER}}</a>{{/CASE_HREF}}{{#PLAIN}}{{CERT_NUMBER}}{{/PLAIN}}</b> <span class="kb-muted kb-num">[[staff.counter.certificate]]·{{CERT_ABOUT}}</span></span></li>{{/CERT}}
{{#NEW}}<li><span><b>{{SERVICE_NAME}}</b> <span class="kb-muted">[[staff.counter.new]]</span></span><form method="post" action="/staff/counter/new"><input type="hidden" name="csrf" value="{{CSRF}}">{{#WHO}}<input type="hidden" name="{{NAME}}" value="{{VALUE}}">{{/WHO}}<button type="submit" name="service" value="{{SERVICE}}" class="govuk-button govuk-button--secondary">[[staff.counter.begin]]</button></form></li>{{/NEW}}
</ul></div></section>{{/FOUND}}
<p><a href="/staff/counter/mobile">[[staff.new-mobile.title]]</a></p>
</main>
