{{! Help: the pages of help/, and what people ask most. }}
@title help.title
<main id="main" class="kb-wrap kb-main"><div class="kb-stack kb-sheet"><h1>[[help.title]]</h1>
<ul class="kb-list kb-card kb-card--flush"><li><a class="kb-row" href="/help/apply"><span><b>[[help.apply]]</b></span>[[icon:right]]</a></li><li><a class="kb-row" href="/help/documents"><span><b>[[help.documents]]</b></span>[[icon:right]]</a></li><li><a class="kb-row" href="/help/records"><span><b>[[help.records]]</b></span>[[icon:right]]</a></li><li><a class="kb-row" href="/help/verify"><span><b>[[help.verify]]</b></span>[[icon:right]]</a></li><li><a class="kb-row" href="/help/number"><span><b>[[help.number]]</b></span>[[icon:right]]</a></li><li><a class="kb-row" href="/help/phone"><span><b>[[help.phone]]</b></span>[[icon:right]]</a></li></ul>
<section class="kb-card kb-prose"><h2>[[help.start]]</h2><p>[[help.start-how]]</p><h2>[[help.code]]</h2><p>[[help.code-how]]</p><h2>[[help.saved]]</h2><p>[[help.saved-how]]</p><h2>[[help.wrong]]</h2><p>[[help.wrong-how]]</p><h2>[[help.slow]]</h2><p>[[help.slow-how]]</p></section>
<p><a href="tel:12345"><b>12345</b></a> [[home.call-note]]</p></div></main>
