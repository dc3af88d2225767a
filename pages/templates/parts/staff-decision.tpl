{{! What an officer decides, beside the case.
  LOCKED        set_optional: what stands against issuing now
  CHOICES       shown while there is something to choose: CHOICE rows: CHOICE_HREF, CHOICE_NAME, CHOICE_HERE shown for the chosen one
  NOTHING       set_optional: why nothing can be decided here now
  DECIDE        shown when one is chosen: DECIDE_ACTION, CSRF, VERSION, SEEN_STATE, SEEN_REASON (as this page showed them), set_optional DECIDE_LEAD;
                FIELD rows (parts/fields.tpl); QUIET shown where nobody is written to: GO_TEXT on the button; else TOLD
  CONFIRM       shown after that: DECIDE_ACTION, CSRF, CONFIRM_NAME; SUMMARY rows: SUMMARY_NAME, SUMMARY_VALUE; HIDDEN rows: NAME, VALUE;
                PREVIEW rows: PREVIEW_TO, PREVIEW_TEXT
  STALE         shown where somebody was quicker: SEEN_TEXT, NOW_TEXT, set_optional CHANGED_TEXT (who did what when)
  BLOCKED       what cannot be done now: BLOCKED_ROW rows: BLOCKED_NAME, BLOCKED_WHY
}}
<section class="kb-card kb-stack-s kb-decide" aria-labelledby="dec" id="decide"><div class="kb-dechd"><h2 id="dec">[[staff.decide.title]]</h2>{{#LOCKED}}<p class="kb-lockline">[[icon:lock]]{{LOCKED}}</p>{{/LOCKED}}</div>
{{#STALE}}<div class="kb-stale" role="alert"><p><b>[[staff.decide.stale]]</b></p>{{#CHANGED_TEXT}}<p>{{CHANGED_TEXT}}</p>{{/CHANGED_TEXT}}<dl class="kb-pairs"><dt>[[staff.decide.stale-seen]]</dt><dd>{{SEEN_TEXT}}</dd><dt>[[staff.decide.stale-now]]</dt><dd>{{NOW_TEXT}}</dd></dl><p>[[staff.decide.stale-kept]]</p></div>{{/STALE}}
{{#NOTHING}}<p class="kb-note">[[icon:info]]<span>{{NOTHING}}</span></p>{{/NOTHING}}
{{#CHOICES}}<nav aria-labelledby="dec-next"><p class="govuk-label" id="dec-next">[[staff.decide.next]]</p><ul class="kb-decs">{{#CHOICE}}<li><a href="{{CHOICE_HREF}}"{{#CHOICE_HERE}} aria-current="true"{{/CHOICE_HERE}}>{{CHOICE_NAME}}</a></li>{{/CHOICE}}</ul></nav>{{/CHOICES}}
{{#DECIDE}}<form method="post" action="{{DECIDE_ACTION}}" class="kb-stack-s" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}"><input type="hidden" name="seen_state" value="{{SEEN_STATE}}"><input type="hidden" name="seen_reason" value="{{SEEN_REASON}}">{{#DECIDE_LEAD}}<p>{{DECIDE_LEAD}}</p>{{/DECIDE_LEAD}}[[include:fields]]<div class="kb-actions">{{#QUIET}}<button type="submit" class="govuk-button" name="go" value="confirm">{{GO_TEXT}}</button>{{/QUIET}}{{#TOLD}}<button type="submit" class="govuk-button" name="go" value="preview">[[staff.decide.preview]]</button>{{/TOLD}}</div></form>{{/DECIDE}}
{{#CONFIRM}}<form method="post" action="{{DECIDE_ACTION}}" class="kb-stack-s" novalidate><input type="hidden" name="csrf" value="{{CSRF}}">{{#HIDDEN}}<input type="hidden" name="{{NAME}}" value="{{VALUE}}">{{/HIDDEN}}<p class="kb-strong">{{CONFIRM_NAME}}</p><dl class="kb-pairs">{{#SUMMARY}}<dt>{{SUMMARY_NAME}}</dt><dd>{{SUMMARY_VALUE}}</dd>{{/SUMMARY}}</dl><div><p class="govuk-label" id="pv">[[staff.decide.will-read]]</p><div role="group" aria-labelledby="pv" class="kb-stack-s">{{#PREVIEW}}<div class="kb-preview"><b class="kb-ph">{{PREVIEW_TO}}</b>{{PREVIEW_TEXT}}</div>{{/PREVIEW}}</div></div><div class="kb-actions"><button type="submit" class="govuk-button" name="go" value="confirm">[[staff.decide.confirm]]</button><button type="submit" class="govuk-button govuk-button--plain" name="go" value="edit">[[staff.decide.edit]]</button></div></form>{{/CONFIRM}}
{{#BLOCKED}}<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">[[staff.decide.blocked]]</span></summary><div class="govuk-details__text"><dl class="kb-pairs kb-pairs--long">{{#BLOCKED_ROW}}<dt>{{BLOCKED_NAME}}</dt><dd>{{BLOCKED_WHY}}</dd>{{/BLOCKED_ROW}}</dl></div></details>{{/BLOCKED}}
</section>
