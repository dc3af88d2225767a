{{! One inquiry: what is asked, by when, and the answer.
  INQUIRY_NUMBER, ASKED_BY, ADDRESSEE, INQUIRY_STATE; parts/staff-due.tpl; CSRF; ID
  WOMAN, MAN    names; WOMAN_ID, MAN_ID: the numbers the record is found by; set_optional ASKED_WORDS
  FACT          FACT_NAME, FACT_DECLARED, FACT_RECORDED
  CLOCK         CLOCK_NAME, CLOCK_TIME, and CLOCK_DONE or CLOCK_AHEAD shown
  CASE_HREF     set_optional: the case, for the office that asked
  LETTER_HREF   the letter to print; BY_LETTER shown where the answer comes on paper; RESULT_HREF set_optional
  RECEIVE       shown where it can be taken in; ANSWER shown where it can be answered: FIELD rows; CLOSE where the place can be told the result
  REPLY         shown when answered: REPLY_TEXT, set_optional REPLY_WORDS; REPLY_FACT rows: FACT_NAME, FACT_VALUE
}}
@title staff.inquiry.title
@layout staff
<main id="main" class="kb-swrap kb-stack">[[include:errors]]<div class="kb-casehd"><a class="govuk-back-link" href="/staff/inquiries">[[staff.inquiries.title]]</a><h1 class="kb-num">{{INQUIRY_NUMBER}}</h1><span class="kb-tag">[[icon:msg]]{{INQUIRY_STATE}}</span>[[include:staff-due]]</div>
<p class="kb-muted">{{ASKED_BY}} → {{ADDRESSEE}}{{#CASE_HREF}}·<a href="{{CASE_HREF}}">[[staff.inquiry.case]]</a>{{/CASE_HREF}}</p>
<div class="kb-case"><div class="kb-stack-s"><h2>[[staff.inquiry.asked]]</h2><div class="kb-card kb-stack-s"><dl class="kb-pairs kb-pairs--long"><dt>[[staff.inquiry.woman]]</dt><dd>{{WOMAN}} <span class="kb-num">{{WOMAN_ID}}</span></dd><dt>[[staff.inquiry.man]]</dt><dd>{{MAN}} <span class="kb-num">{{MAN_ID}}</span></dd></dl>{{#ASKED_WORDS}}<p class="kb-said">{{ASKED_WORDS}}</p>{{/ASKED_WORDS}}</div>
<div class="kb-card kb-card--flush"><table class="kb-tbl kb-tbl--cmp kb-tbl--ask"><caption class="govuk-visually-hidden">[[staff.inquiry.asked]]</caption><thead><tr><th scope="col">[[staff.case.fact]]</th><th scope="col">[[staff.case.declared]]</th><th scope="col">[[staff.inquiry.your-record]]</th></tr></thead><tbody>{{#FACT}}<tr><th scope="row">{{FACT_NAME}}</th><td class="c-d" data-label="[[staff.case.declared]]">{{FACT_DECLARED}}</td><td class="c-r" data-label="[[staff.case.recorded]]">{{FACT_RECORDED}}</td></tr>{{/FACT}}</tbody></table></div>
{{#REPLY}}<h2>[[staff.inquiry.reply]]</h2><div class="kb-card kb-stack-s"><p class="kb-strong">{{REPLY_TEXT}}</p><dl class="kb-pairs kb-pairs--long">{{#REPLY_FACT}}<dt>{{FACT_NAME}}</dt><dd>{{FACT_VALUE}}</dd>{{/REPLY_FACT}}</dl>{{#REPLY_WORDS}}<p class="kb-said">{{REPLY_WORDS}}</p>{{/REPLY_WORDS}}</div>{{/REPLY}}</div>
<div class="kb-stack-s">
{{#RECEIVE}}<section class="kb-card kb-stack-s" aria-labelledby="q1"><h2 id="q1">[[staff.inquiry.receive]]</h2><p>[[staff.inquiry.receive-why]]</p><form method="post" action="/staff/inquiries/{{ID}}/receive"><input type="hidden" name="csrf" value="{{CSRF}}"><button type="submit" class="govuk-button">[[staff.inquiry.receive-go]]</button></form></section>{{/RECEIVE}}
{{#ANSWER}}<section class="kb-card kb-stack-s kb-decide" aria-labelledby="q2"><h2 id="q2">[[staff.inquiry.answer]]</h2>{{#BY_LETTER}}<p>[[staff.inquiry.by-letter]]</p>{{/BY_LETTER}}<form method="post" action="/staff/inquiries/{{ID}}/answer" class="kb-stack-s" novalidate><input type="hidden" name="csrf" value="{{CSRF}}">[[include:fields]]<div class="kb-actions"><button type="submit" class="govuk-button">[[staff.inquiry.answer-go]]</button></div></form><p class="kb-muted">[[staff.inquiry.answer-why]]</p></section>{{/ANSWER}}
{{#CLOSE}}<section class="kb-card kb-stack-s" aria-labelledby="q3"><h2 id="q3">[[staff.inquiry.close]]</h2><p>[[staff.inquiry.close-why]]</p><form method="post" action="/staff/inquiries/{{ID}}/close"><input type="hidden" name="csrf" value="{{CSRF}}"><button type="submit" class="govuk-button">[[staff.inquiry.close-go]]</button></form></section>{{/CLOSE}}
<section class="kb-card kb-stack-s" aria-labelledby="q4"><h2 id="q4">[[staff.inquiry.clocks]]</h2><ul class="kb-slist">{{#CLOCK}}<li><span>{{#CLOCK_DONE}}<span class="kb-tag kb-tag--green">[[icon:okc]]{{CLOCK_NAME}}</span>{{/CLOCK_DONE}}{{#CLOCK_AHEAD}}<span class="kb-tag">[[icon:clock]]{{CLOCK_NAME}}</span>{{/CLOCK_AHEAD}}</span><span class="kb-muted kb-num">{{CLOCK_TIME}}</span></li>{{/CLOCK}}</ul><p><a href="{{LETTER_HREF}}">[[staff.inquiry.letter]]</a>{{#RESULT_HREF}}　<a href="{{RESULT_HREF}}">[[staff.inquiry.result-letter]]</a>{{/RESULT_HREF}}</p></section>
</div></div></main>
