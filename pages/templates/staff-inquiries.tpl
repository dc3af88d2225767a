{{! Inquiries received by the officer's office and sent by it, due first.
  OFFICE_NOW; RECEIVED, SENT    INQUIRY rows of each: INQUIRY_HREF, INQUIRY_NUMBER, INQUIRY_PARTNER, INQUIRY_ABOUT, INQUIRY_STATE, parts/staff-due.tpl;
                exactly one of TO_RECEIVE, TO_ANSWER, TO_WAIT, TO_CLOSE shown: what to do
  RECEIVED_NONE, SENT_NONE      shown where there is none
}}
@title staff.inquiries.title
@layout staff
<main id="main" class="kb-swrap kb-stack"><div class="kb-casehd"><h1>[[staff.inquiries.title]]</h1><span class="kb-muted">{{OFFICE_NOW}}</span></div>
<section class="kb-stack-s" aria-labelledby="i1"><h2 id="i1">[[staff.inquiries.received]]</h2>{{#RECEIVED_NONE}}<p class="kb-note">[[icon:info]]<span>[[staff.inquiries.received-none]]</span></p>{{/RECEIVED_NONE}}{{#RECEIVED}}[[include:staff-inquiry-rows caption=staff.inquiries.received partner=staff.inquiries.from]]{{/RECEIVED}}</section>
<section class="kb-stack-s" aria-labelledby="i2"><h2 id="i2">[[staff.inquiries.sent]]</h2>{{#SENT_NONE}}<p class="kb-note">[[icon:info]]<span>[[staff.inquiries.sent-none]]</span></p>{{/SENT_NONE}}{{#SENT}}[[include:staff-inquiry-rows caption=staff.inquiries.sent partner=staff.inquiries.to]]{{/SENT}}</section>
<p class="kb-muted">[[staff.inquiries.note]]</p>
</main>
