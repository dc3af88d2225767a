{{! One found item for each ITEM: ITEM_NAME, ITEM_NOTE, ITEM_HREF, ITEM_WHY. }}
{{#ITEM}}<li><a class="kb-row" href="{{ITEM_HREF}}"><span><b>{{ITEM_NAME}}</b><small>{{ITEM_NOTE}}</small>{{#ITEM_WHY}}<small>{{ITEM_WHY}}</small>{{/ITEM_WHY}}</span>[[icon:right]]</a></li>{{/ITEM}}
