{{! The copies of papers attached to a case.
  BACK_HREF, CASE_NUMBER, COUPLE, CSRF
  SCAN          SCAN_NAME, SCAN_ABOUT (format, pages, time), SCAN_BY, SCAN_HREF; REMOVE with REMOVE_ACTION where it may be removed; NO_SCANS shown where there is none
  OF_PAPER      of one paper only: PAPER_NAME, ALL_HREF
  UPLOAD        where one may be added: UPLOAD_ACTION, FILE_HINT, PAPER, FROM; set_optional FILE_ERROR; FIELD material (SELECT_FIELD)
  Posts material, paper, from and file to UPLOAD_ACTION as multipart/form-data.
}}
@title staff.scans.title
@layout staff
<main id="main" class="kb-swrap kb-stack">[[include:errors]]<div class="kb-casehd"><a class="govuk-back-link" href="{{BACK_HREF}}">[[staff.scans.back]]</a><h1>[[staff.scans.title]]</h1><span class="kb-num">{{CASE_NUMBER}}</span><span>{{COUPLE}}</span></div>
<div class="kb-two">
<section class="kb-card kb-stack-s" aria-labelledby="n1"><h2 id="n1">[[staff.scans.attached]]</h2>{{#OF_PAPER}}<p>{{PAPER_NAME}}·<a href="{{ALL_HREF}}">[[staff.scans.all]]</a></p>{{/OF_PAPER}}<ul class="kb-slist">{{#SCAN}}<li><span><a href="{{SCAN_HREF}}"><b>{{SCAN_NAME}}</b></a><br><span class="kb-muted kb-num">{{SCAN_ABOUT}}·{{SCAN_BY}}</span></span>{{#REMOVE}}<form method="post" action="{{REMOVE_ACTION}}"><input type="hidden" name="csrf" value="{{CSRF}}"><button type="submit" class="govuk-button govuk-button--secondary">[[staff.scans.remove]]<span class="govuk-visually-hidden">{{SCAN_NAME}}</span></button></form>{{/REMOVE}}</li>{{/SCAN}}{{#NO_SCANS}}<li>[[staff.scans.none]]</li>{{/NO_SCANS}}</ul></section>
{{#UPLOAD}}<form method="post" action="{{UPLOAD_ACTION}}" enctype="multipart/form-data" class="kb-card kb-stack" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="paper" value="{{PAPER}}"><input type="hidden" name="from" value="{{FROM}}"><h2>[[staff.scans.add]]</h2>[[include:fields]]<div class="govuk-form-group{{#FILE_ERROR}} govuk-form-group--error{{/FILE_ERROR}}"><label class="govuk-label" for="file">[[staff.scans.file]]</label><div class="govuk-hint" id="file-hint">{{FILE_HINT}}</div>{{#FILE_ERROR}}<p class="govuk-error-message" id="file-error">[[icon:warn]]<span><span class="govuk-visually-hidden">[[errors.prefix]]</span>{{FILE_ERROR}}</span></p>{{/FILE_ERROR}}<input class="kb-file" type="file" id="file" name="file" accept="application/pdf,image/jpeg,image/png,.pdf,.jpg,.jpeg,.png" aria-describedby="file-hint{{#FILE_ERROR}} file-error{{/FILE_ERROR}}"></div><div class="kb-actions"><button type="submit" class="govuk-button">[[icon:upload]][[staff.scans.go]]</button></div></form>{{/UPLOAD}}
</div></main>
