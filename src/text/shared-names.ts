/** Districts and counties of one name in several cities: by their names alone nobody knows which is meant. */
const districts =
  '鼓楼区 朝阳区 城区 郊区 市中区 市区 新华区 桥西区 桥东区 长安区 和平区 河东区 铁西区 铁东区 西湖区 江北区 南山区 宝山区 普陀区 海州区 永定区 白云区 通州区 新城区 城关区 城中区 青山区 西安区 龙华区 新市区 向阳区 城北区 城东区 城西区 河口区 清河区 中山区 矿区 新区 高新区 开发区 经济开发区 经济技术开发区 高新技术产业开发区';

const shared: ReadonlySet<string> = new Set(districts.split(' '));

/** Whether several places bear a name. */
export function isSharedName(place: string): boolean {
  return shared.has(place);
}
