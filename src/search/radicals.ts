/**
 * The character that a radical of a text layer (PDF) stands for: ⽂ is 文, ⻅ is 见. Kangxi radicals (U+2F00–2FD5)
 * decompose; those of the supplement (U+2E80–2EF3) have the ideograph that Unicode names as equivalent. Any other
 * character is returned as it is.
 */
export function unifiedIdeograph(character: string): string {
	if (!/[\u2e80-\u2fd5]/.test(character)) return character;
	return supplement.get(character) ?? character.normalize('NFKC');
}

/** EquivalentUnifiedIdeograph.txt of the Unicode Character Database 14.0, without what NFKC does. */
const supplement = new Map(
	(
		'⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔' +
		'⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸' +
		'⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀'
	)
		.match(/../gu)
		?.map((pair) => [...pair] as [string, string]),
);
