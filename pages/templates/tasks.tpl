{{! The task list of a draft: what is done, what is not; resumed from any device.
  BACK_HREF
  SERVICE_NAME    "生育服务证登记"
  OFFICE          set_optional: the chosen office; OFFICE_HREF to choose another
  TASK            TASK_NUMBER, TASK_NAME, TASK_STATE, TASK_HREF; show DONE or TODO
  DONE_COUNT, TASK_COUNT
  CHECK_HREF      set_optional when every part is done: to the answers. NOT_READY: shown otherwise
  NEXT_HREF       the first part that is not done
  SAVED_AT        set_optional
  BOOK_HREF       come to the window with what is filled in; APPOINTMENT_HREF with APPOINTMENT_WHEN: set_optional when booked, instead
  CSRF; the form at the foot posts discard=1.
}}
@title tasks.title
[[include:back text=common.to-my-work]]
<main id="main" class="kb-wrap kb-main kb-main--top"><div class="kb-cols kb-cols--side"><div class="kb-stack">
[[include:errors]]
<div><p class="kb-eyebrow">{{SERVICE_NAME}}</p><h1>[[tasks.title]]</h1><p class="kb-lead">[[tasks.count]]</p></div>
<ol class="kb-list kb-card kb-card--flush">{{#TASK}}<li><a class="kb-row" href="{{TASK_HREF}}"><b class="kb-dot kb-dot--row{{#DONE}} kb-dot--done{{/DONE}}" aria-hidden="true">{{#DONE}}[[icon:ok]]{{/DONE}}{{#TODO}}{{TASK_NUMBER}}{{/TODO}}</b><span><b>{{TASK_NAME}}</b></span><span class="kb-tag{{#DONE}} kb-tag--green{{/DONE}}{{#TODO}} kb-tag--line{{/TODO}} kb-tag--fit">{{#DONE}}[[icon:okc]]{{/DONE}}{{#TODO}}[[icon:edit]]{{/TODO}}{{TASK_STATE}}</span>[[icon:right]]</a></li>{{/TASK}}</ol>
<div class="kb-actions">{{#CHECK_HREF}}<a href="{{CHECK_HREF}}" role="button" draggable="false" class="govuk-button">[[tasks.check]]</a>{{/CHECK_HREF}}{{#NOT_READY}}<a href="{{NEXT_HREF}}" role="button" draggable="false" class="govuk-button">[[tasks.go-on]]</a>{{/NOT_READY}}</div>
</div><aside class="kb-stack" aria-label="[[tasks.about]]">{{#OFFICE}}<section class="kb-card kb-stack-s" aria-labelledby="of"><h2 id="of" class="kb-head-small">[[tasks.office]]</h2><p>{{OFFICE}}</p><a class="kb-link" href="{{OFFICE_HREF}}">[[icon:edit]][[tasks.office-change]]</a></section>{{/OFFICE}}
<section class="kb-card kb-stack-s" aria-labelledby="bk"><h2 id="bk" class="kb-head-small">[[tasks.window]]</h2>{{#BOOK_HREF}}<p class="kb-small">[[tasks.window-why]]</p><a class="kb-link" href="{{BOOK_HREF}}">[[icon:cal]][[tasks.book]]</a>{{/BOOK_HREF}}{{#APPOINTMENT_HREF}}<p class="kb-num">{{APPOINTMENT_WHEN}}</p><a class="kb-link" href="{{APPOINTMENT_HREF}}">[[icon:cal]][[tasks.booked]]</a>{{/APPOINTMENT_HREF}}</section>
<p class="kb-small kb-muted">{{#SAVED_AT}}[[tasks.saved-at]]{{/SAVED_AT}}[[tasks.anywhere]]</p>
<form method="post"><input type="hidden" name="csrf" value="{{CSRF}}"><button type="submit" class="govuk-button govuk-button--plain" name="discard" value="1">[[icon:bin]][[tasks.discard]]</button></form></aside></div></main>
