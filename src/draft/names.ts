import { pinyin } from 'pinyin-pro';
import { slugOf } from './ids.ts';

/** A name in Latin letters as its sounds give it. */
export interface Sounds {
	/** With tones: Lín Zhīyuǎn. */
	pinyin: string;
	/** Without: Lin Zhiyuan. The English name of a Chinese person; of another only how the Chinese sounds. */
	plain: string;
	id: string;
}

/** The sounds of a name, surname first; the parts of a foreign name, between dots, by themselves. */
export function soundsOf(name: string): Sounds {
	const parts = name.split('·');
	const toned =
		parts.length > 1 ? parts.map((part) => word(part, false)) : ownParts(name).map((part) => word(part, true));
	const accented = toned.join(' ');
	const plain = accented
		.normalize('NFD')
		.replace(/[\u0300-\u0304\u0306\u0307\u030a-\u030c]/g, '')
		.normalize('NFC');
	return { pinyin: accented, plain, id: slugOf(plain) };
}

/** Surname and given name. */
function ownParts(name: string): string[] {
	const length = doubleSurnames.test(name) && name.length > 2 ? 2 : 1;
	return [name.slice(0, length), name.slice(length)].filter((part) => part !== '');
}

function word(part: string, isName: boolean): string {
	const syllables = pinyin(part, { type: 'array', ...(isName && part.length <= 2 && { surname: 'head' }) });
	const joined = syllables.map((syllable, index) =>
		index > 0 && /^[aeoāáǎàēéěèōóǒò]/u.test(syllable) ? `’${syllable}` : syllable,
	);
	const text = joined.join('');
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Whether a text may be the name of a person as Chinese writes them: two to four characters, or parts with dots. */
export const mayBeName = (text: string) =>
	/^\p{Script=Han}{2,4}$/u.test(text) || /^\p{Script=Han}+(?:·\p{Script=Han}+)+$/u.test(text);

/** Whether a name is in Latin letters, as an English text has it. */
export const isLatin = (name: string) => /^\p{Script=Latin}/u.test(name);

/** Whether a name begins with one of the usual surnames. */
export const hasSurname = (name: string) => doubleSurnames.test(name) || surnames.includes(name.charAt(0));

const doubleSurnames =
	/^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|東方|皇甫|尉迟|公孙|公孫|慕容|令狐|司徒|夏侯|端木)/u;
const surnames = [
	'王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭',
	'田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付方白邹鄒孟熊秦',
	'邱江尹薛闫阎閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯曲耿乔喬温溫康施文牛樊葛',
	'邢安齐齊易伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕',
	'畢单單季裴霍涂成苗谷盛曲翁冉骆駱蓝藍路游辛靳管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤阳陽时時穆农農司卓',
	'古吉缪繆简簡车車项項连連芦蘆麦麥褚娄婁窦竇戚岑景党黨宫宮费費卜冷晏席卫衛米柏宗瞿桂全佟应應臧闵閔苟邬',
	'鄔边邊卞姬师師和仇栾欒隋商刁沙荣榮巫寇桑郎甄丛叢仲虞敖巩鞏明佘池查麻苑迟遲邝鄺',
].join('');
