{{! Certificates wanted on paper at this office and those below, longest waiting first. OFFICE_NOW
  TO_PRINT, TO_COLLECT   rows: PAPER_HREF, CASE_NUMBER, COUPLE, PAPER_OFFICE, PAPER_SINCE; set_optional SERIAL
  ANY_TO_PRINT or NONE_TO_PRINT, ANY_TO_COLLECT or NONE_TO_COLLECT shown
}}
@title staff.paper-queue.title
@layout staff
<main id="main" class="kb-swrap kb-stack"><div class="kb-casehd"><h1>[[staff.paper-queue.title]]</h1><span class="kb-muted">{{OFFICE_NOW}}</span></div>
<div class="kb-two"><section class="kb-card kb-stack-s" aria-labelledby="p1"><h2 id="p1">[[staff.paper-queue.to-print]]</h2>{{#NONE_TO_PRINT}}<p class="kb-muted">[[staff.paper-queue.none-to-print]]</p>{{/NONE_TO_PRINT}}{{#ANY_TO_PRINT}}<ul class="kb-slist kb-hist">{{#TO_PRINT}}<li><span><a href="{{PAPER_HREF}}" class="kb-num kb-nw">{{CASE_NUMBER}}</a> {{COUPLE}}{{#SERIAL}} <span class="kb-num">[[staff.paper.serial]] {{SERIAL}}</span>{{/SERIAL}}</span><span class="kb-muted kb-num">{{PAPER_OFFICE}}·{{PAPER_SINCE}}</span></li>{{/TO_PRINT}}</ul>{{/ANY_TO_PRINT}}</section>
<section class="kb-card kb-stack-s" aria-labelledby="p2"><h2 id="p2">[[staff.paper-queue.to-collect]]</h2>{{#NONE_TO_COLLECT}}<p class="kb-muted">[[staff.paper-queue.none-to-collect]]</p>{{/NONE_TO_COLLECT}}{{#ANY_TO_COLLECT}}<ul class="kb-slist kb-hist">{{#TO_COLLECT}}<li><span><a href="{{PAPER_HREF}}" class="kb-num kb-nw">{{CASE_NUMBER}}</a> {{COUPLE}}{{#SERIAL}} <span class="kb-num">[[staff.paper.serial]] {{SERIAL}}</span>{{/SERIAL}}</span><span class="kb-muted kb-num">{{PAPER_OFFICE}}·{{PAPER_SINCE}}</span></li>{{/TO_COLLECT}}</ul>{{/ANY_TO_COLLECT}}</section></div>
</main>
