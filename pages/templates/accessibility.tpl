{{! How the pages can be used by everybody: plain text. }}
@title accessibility.title
<main id="main" class="kb-wrap kb-main"><div class="kb-stack kb-sheet"><h1>[[accessibility.title]]</h1>
<section class="kb-card kb-prose"><p>[[accessibility.aim]]</p><h2>[[accessibility.keys]]</h2><p>[[accessibility.keys-text]]</p><h2>[[accessibility.elder]]</h2><p>[[accessibility.elder-text]]</p><h2>[[accessibility.script]]</h2><p>[[accessibility.script-text]]</p><h2>[[accessibility.tell]]</h2><p>[[accessibility.tell-text]]</p></section></div></main>
