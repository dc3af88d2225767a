{{! What an officer ought to know or do, newest first.
  TO_DO         TO_DO_TEXT, TO_DO_AT, TO_DO_HREF, set_optional TO_DO_DUE; exactly one of RED, AMBER, BLUE shown
  DONE          shown where there is something to tick off: CSRF
  NONE          shown where there is none, with NONE_TEXT
  PHONE         messages that reached nobody: CALL rows: CALL_HREF, CALL_TEXT, CALL_AT
  CONFIRM       revocations that wait for a second officer: REVOCATION rows: REVOCATION_HREF, REVOCATION_TEXT, REVOCATION_AT
}}
@title staff.to-dos.title
@layout staff
<main id="main" class="kb-swrap kb-stack"><div class="kb-casehd"><h1>[[staff.to-dos.title]]</h1>{{#DONE}}<form method="post" action="/staff/to-dos" class="kb-end"><input type="hidden" name="csrf" value="{{CSRF}}"><button type="submit" class="govuk-button govuk-button--secondary">[[staff.to-dos.done]]</button></form>{{/DONE}}</div>
{{#CONFIRM}}<section class="kb-card kb-stack-s" aria-labelledby="d1"><h2 id="d1">[[staff.to-dos.confirm]]</h2><ul class="kb-slist">{{#REVOCATION}}<li><a href="{{REVOCATION_HREF}}">{{REVOCATION_TEXT}}</a><span class="kb-muted kb-num">{{REVOCATION_AT}}</span></li>{{/REVOCATION}}</ul></section>{{/CONFIRM}}
{{#PHONE}}<section class="kb-card kb-stack-s" aria-labelledby="d3"><h2 id="d3">[[staff.to-dos.phone]]</h2><ul class="kb-slist">{{#CALL}}<li><a href="{{CALL_HREF}}">{{CALL_TEXT}}</a><span class="kb-muted kb-num">{{CALL_AT}}</span></li>{{/CALL}}</ul></section>{{/PHONE}}
{{#NONE}}<p class="kb-note">[[icon:okc]]<span>{{NONE_TEXT}}</span></p>{{/NONE}}
{{#DONE}}<section class="kb-card kb-stack-s" aria-labelledby="d2"><h2 id="d2">[[staff.to-dos.notices]]</h2><ul class="kb-slist">{{#TO_DO}}<li><span class="kb-todo">{{#RED}}<span class="kb-tag kb-tag--red">[[icon:warn]][[staff.to-dos.overdue]]</span>{{/RED}}{{#AMBER}}<span class="kb-tag kb-tag--amber">[[icon:clock]][[staff.to-dos.soon]]</span>{{/AMBER}}{{#BLUE}}<span class="kb-tag kb-tag--blue">[[icon:doc]][[staff.to-dos.new]]</span>{{/BLUE}}<a href="{{TO_DO_HREF}}">{{TO_DO_TEXT}}</a>{{#TO_DO_DUE}}<span>{{TO_DO_DUE}}</span>{{/TO_DO_DUE}}</span><span class="kb-muted kb-num">{{TO_DO_AT}}</span></li>{{/TO_DO}}</ul></section>{{/DONE}}
</main>
