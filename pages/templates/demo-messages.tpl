{{! The demonstration's telephone: every message the program would have sent, newest first. Exists only with `serve demo`.
  MESSAGE   MESSAGE_TIME, MESSAGE_TO, MESSAGE_STATE, MESSAGE_TEXT; EMPTY: shown when there is none
}}
@title demo.title
<main id="main" class="kb-wrap kb-main"><div class="kb-stack kb-form"><div><h1>[[demo.title]]</h1><p class="kb-lead">[[demo.lead]]</p></div>
{{#EMPTY}}<p class="kb-card">[[demo.empty]]</p>{{/EMPTY}}
<ul class="kb-list kb-card kb-card--flush">{{#MESSAGE}}<li class="kb-msg"><p class="kb-msg__h"><b class="kb-num">{{MESSAGE_TO}}</b><span class="kb-small kb-muted kb-num">{{MESSAGE_TIME}}·{{MESSAGE_STATE}}</span></p><div class="kb-sms kb-num">{{MESSAGE_TEXT}}</div></li>{{/MESSAGE}}</ul>
<p><a class="kb-link" href="/demo/messages">[[demo.again]]</a></p></div></main>
