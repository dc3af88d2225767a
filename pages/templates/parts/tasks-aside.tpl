{{! The parts beside a form, on wide screens.
  TASK      TASK_NUMBER, TASK_NAME, TASK_STATE ("正在填"); show NOW, DONE or TODO
  SAVED_AT  set_optional, "10:34"
}}
<aside class="kb-only-d"><div class="kb-sticky"><nav class="kb-card kb-stack-s" aria-labelledby="tl"><h2 id="tl" class="kb-head-small">[[tasks.progress]]</h2><ol class="kb-tasks kb-tasks--side">{{#TASK}}<li{{#NOW}} class="is-now" aria-current="step"{{/NOW}}{{#DONE}} class="is-done"{{/DONE}}><b class="kb-dot" aria-hidden="true">{{TASK_NUMBER}}</b><span>{{TASK_NAME}}</span><small>{{TASK_STATE}}</small></li>{{/TASK}}</ol><p class="kb-small kb-muted">{{#SAVED_AT}}[[tasks.saved-at]]{{/SAVED_AT}}[[tasks.anywhere]]</p></nav></div></aside>
