{{! The sealed log, for the auditor.
  LOG_SIZE, UNSEALED, HEAD_AGE; exactly one of IN_TIME, LATE shown; HEAD rows: HEAD_AT, HEAD_SIZE, HEAD_ROOT (64 hex)
  SEARCHED  what was typed; CSRF; set_optional ALL_HREF, back to everything
  EMPTY     EMPTY_TEXT; or TABLE: ENTRY rows, newest first: INDEX, SUBJECT, SUBJECT_HREF; GONE (the row is not there any more) or
            THERE: ENTRY_AT, KIND (code), KIND_NAME, ACTOR, REASON; set_optional OLDER_HREF
}}
@title staff.audit.title
@layout staff
<main id="main" class="kb-swrap kb-stack-s"><div class="kb-casehd"><h1>[[staff.audit.title]]</h1><span class="kb-muted">[[staff.audit.about]]</span></div>
<div class="kb-tblbox"><table class="kb-tbl kb-tbl--list"><caption class="govuk-visually-hidden">[[staff.audit.state]]</caption><thead><tr><th scope="col">[[staff.audit.size]]</th><th scope="col">[[staff.audit.unsealed]]</th><th scope="col">[[staff.audit.last-head]]</th></tr></thead><tbody><tr><td class="kb-num" data-label="[[staff.audit.size]]">{{LOG_SIZE}}</td><td class="kb-num" data-label="[[staff.audit.unsealed]]">{{UNSEALED}}</td><td data-label="[[staff.audit.last-head]]">{{#IN_TIME}}<span class="kb-tag kb-tag--green">[[icon:okc]]{{HEAD_AGE}}</span>{{/IN_TIME}}{{#LATE}}<span class="kb-tag kb-tag--red">[[icon:warn]]{{HEAD_AGE}}</span>{{/LATE}}</td></tr></tbody></table></div>
<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">[[staff.audit.heads]]</span></summary><div class="govuk-details__text"><ul class="kb-list">{{#HEAD}}<li class="kb-small"><span class="kb-num">{{HEAD_AT}}</span> · <span class="kb-num">{{HEAD_SIZE}}</span> [[staff.audit.entries]]<br><code class="kb-hash">{{HEAD_ROOT}}</code></li>{{/HEAD}}</ul></div></details>
<div class="kb-seek"><form class="kb-seek__q" role="search" aria-label="[[staff.audit.search]]" action="/staff/audit" method="post"><input type="hidden" name="csrf" value="{{CSRF}}"><div><label class="govuk-label" for="q">[[staff.audit.search-label]]</label><input class="govuk-input" id="q" name="q" type="search" autocomplete="off" value="{{SEARCHED}}"></div><button type="submit" class="govuk-button">[[common.search]]</button></form></div>
{{#ALL_HREF}}<p><a href="{{ALL_HREF}}">[[staff.audit.all]]</a></p>{{/ALL_HREF}}
{{#EMPTY}}<p class="kb-note">[[icon:info]]<span>{{EMPTY_TEXT}}</span></p>{{/EMPTY}}
{{#TABLE}}<div class="kb-tblbox"><table class="kb-tbl kb-tbl--list"><caption class="govuk-visually-hidden">[[staff.audit.caption]]</caption><thead><tr><th scope="col">[[staff.audit.index]]</th><th scope="col">[[staff.audit.when]]</th><th scope="col">[[staff.audit.who]]</th><th scope="col">[[staff.audit.what]]</th><th scope="col">[[staff.audit.subject]]</th><th scope="col">[[staff.audit.reason]]</th></tr></thead><tbody>{{#ENTRY}}<tr><td class="kb-num" data-label="[[staff.audit.index]]">{{INDEX}}</td>{{#THERE}}<td class="kb-num">{{ENTRY_AT}}</td><td>{{ACTOR}}</td><td>{{KIND_NAME}} <code>{{KIND}}</code></td>{{/THERE}}{{#GONE}}<td colspan="3"><span class="kb-tag kb-tag--red kb-tag--fit">[[icon:warn]][[staff.audit.gone]]</span></td>{{/GONE}}<td class="kb-num"><a href="{{SUBJECT_HREF}}">{{SUBJECT}}</a></td><td>{{#THERE}}<code>{{REASON}}</code>{{/THERE}}</td></tr>{{/ENTRY}}</tbody></table></div>
{{#OLDER_HREF}}<p><a href="{{OLDER_HREF}}">[[staff.audit.older]]</a></p>{{/OLDER_HREF}}{{/TABLE}}
</main>
